using OnboardingTracker.Core.Billing.Split;

namespace OnboardingTracker.Web.Exports;

/// <summary>A cost split as it goes out as a file, with what makes it understandable later.</summary>
/// <param name="Source">Where the amounts come from, as a sentence: which of Twilio's resources, which accounts, as of when.</param>
/// <param name="MadeAt">When the split was made; of a closed month the instant of closing.</param>
public sealed record SplitReport(BillingMonth Month, CostSplit Split, string Source, DateTimeOffset MadeAt)
{
    /// <summary>Who closed the month; null for a preview.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>What is to be known beside the amounts, as sentences.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Of a closed month: what was closed, not what would come out today.</summary>
    public static SplitReport Of(ClosedMonth closed) =>
        new(closed.Month, closed.Split, closed.Source, closed.ClosedAt) { ClosedBy = closed.ClosedBy, Remarks = closed.Remarks };

    /// <summary>Of a month that is open, as it would be closed.</summary>
    public static SplitReport Of(SplitPreview preview) =>
        new(preview.Month, preview.Split, preview.Costs.Source, preview.Costs.ReadAt) { Remarks = preview.Costs.Remarks };

    /// <summary>"cost-split-2026-09.xlsx"; nothing in it needs quoting.</summary>
    /// <param name="extension">Without the point.</param>
    public string FileName(string extension) => $"cost-split-{Month}.{extension}";

    /// <summary>The word for the lines of a kind.</summary>
    public static string KindOf(SplitRow row) => row.Kind switch
    {
        SplitRowKind.Unit => "Unit",
        SplitRowKind.NotAssigned => SplitRow.NotAssignedName,
        SplitRowKind.Rounding => SplitRow.RoundingName,
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Kind, "There is no such kind of line."),
    };
}
