using System.Globalization;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>A month whose split stays as it was, whatever Twilio, the units or the rule say later.</summary>
/// <param name="ClosedBy">The person's name then.</param>
/// <param name="ClosedById">Null where nobody was signed in, as by the command line.</param>
/// <param name="Split">The rows and the totals as they were closed; adds up.</param>
/// <param name="Units">The units as they were.</param>
/// <param name="Source">Where the amounts came from, as a sentence: <see cref="MonthCosts.Source"/>.</param>
/// <param name="Remarks">What was to be known beside the amounts: <see cref="MonthCosts.Remarks"/>.</param>
public sealed record ClosedMonth(
    OnboardingId OnboardingId,
    BillingMonth Month,
    string ClosedBy,
    string? ClosedById,
    DateTimeOffset ClosedAt,
    CostSplit Split,
    IReadOnlyList<SplitUnit> Units,
    string Source,
    IReadOnlyList<string> Remarks)
{
    /// <summary>The totals, one of each currency: "USD 12.500000 and EUR 3.000000"; "nothing charged" where there is none.</summary>
    public string TotalsInWords() => Split.Currencies.Count == 0
        ? "nothing charged"
        : string.Join(" and ", Split.Currencies.Select(currency => string.Create(CultureInfo.InvariantCulture, $"{currency.Currency} {currency.Total:0.000000}")));

    /// <summary>What is kept of a preview.</summary>
    public static ClosedMonth Of(OnboardingId onboarding, SplitPreview preview, Actor actor, DateTimeOffset now) => new(
        onboarding,
        preview.Month,
        actor.Name,
        actor.Id.Length > 0 ? actor.Id : null,
        now,
        preview.Split,
        preview.Settings.Units,
        preview.Costs.Source,
        preview.Costs.Remarks);

    /// <summary>Whether a month may be closed with this split now; refused with the sentence why not.</summary>
    /// <param name="existing">How it is closed already; null when it is open.</param>
    public static Outcome MayClose(SplitPreview preview, ClosedMonth? existing, DateTimeOffset now)
    {
        var month = preview.Month;
        if (!month.IsOverAt(now))
        {
            return Outcome.Refuse($"{month.InWords()} is not over yet. It can be closed from {Day(month.Last.AddDays(1))}, in UTC.");
        }

        if (existing is not null)
        {
            return AlreadyClosed(existing);
        }

        if (preview.Costs.Failures is [var failure, ..] failures)
        {
            return Outcome.Refuse($"{(failures.Count == 1 ? "Something" : $"{failures.Count} things")} could not be read, so {month.InWords()} would be closed without it. {failure}");
        }

        return preview.Split.Currencies.FirstOrDefault(currency => !currency.AddsUp) is { } wrong
            ? Outcome.Refuse($"The split in {wrong.Currency} does not add up to what Twilio charged. Make it again before you close {month.InWords()}.")
            : Outcome.Done;
    }

    /// <summary>The refusal of closing it a second time.</summary>
    internal static Outcome AlreadyClosed(ClosedMonth existing) => Outcome.Refuse(
        $"{existing.Month.InWords()} was closed on {Day(DateOnly.FromDateTime(existing.ClosedAt.UtcDateTime))} by {existing.ClosedBy}. Reopen it before you close it anew.");

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
