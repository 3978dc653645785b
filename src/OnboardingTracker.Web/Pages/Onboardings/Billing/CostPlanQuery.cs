using System.Globalization;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Onboardings;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>What the profile does not know of a plan, as it is tried out in the address of the cost forecast. Nothing of it is kept.</summary>
public sealed class CostPlanQuery
{
    private const int MonthsAtMost = 36;
    private const int CountAtMost = 10_000;

    /// <summary>The first month, such as 2027-01.</summary>
    public string? Start { get; set; }

    public string? Months { get; set; }

    /// <summary>Percent of the full volume month by month, with commas between.</summary>
    public string? Ramp { get; set; }

    /// <summary>Days a month at the volume of the busiest.</summary>
    public string? Days { get; set; }

    /// <summary>Segments of a message, on average.</summary>
    public string? Segments { get; set; }

    /// <summary>Replies to one message, on average.</summary>
    public string? Replies { get; set; }

    /// <summary>How many numbers of each planned kind and country.</summary>
    public string? Numbers { get; set; }

    public string? Brand { get; set; }

    public string? Campaigns { get; set; }

    /// <summary>What is tried out, as an address names it; fields that are empty are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Given() =>
    [
        .. new[]
        {
            (nameof(Start), Start), (nameof(Months), Months), (nameof(Ramp), Ramp), (nameof(Days), Days), (nameof(Segments), Segments),
            (nameof(Replies), Replies), (nameof(Numbers), Numbers), (nameof(Brand), Brand), (nameof(Campaigns), Campaigns),
        }
        .Where(field => !string.IsNullOrWhiteSpace(field.Item2))
        .Select(field => KeyValuePair.Create(field.Item1.ToLowerInvariant(), field.Item2)),
    ];

    /// <summary>An address with what is tried out.</summary>
    public string On(string address, params IEnumerable<KeyValuePair<string, string?>> more)
    {
        List<KeyValuePair<string, string?>> all = [.. more, .. Given()];
        return $"{address}{QueryString.Create(all)}";
    }

    /// <summary>The plan, and what could not be read of the address, by the name of its field. What could not be read counts as not said.</summary>
    public (CostPlan Plan, IReadOnlyDictionary<string, string> Faults) Read(Profile profile, DateOnly today)
    {
        Dictionary<string, string> faults = new(StringComparer.Ordinal);
        return (PlanFrom(profile, StartOf(faults) ?? (profile.TargetDate is { } target && target > today ? target : today), faults), faults);
    }

    /// <summary>
    /// The plan that a month which is over, or nearly, is held against: from the first month of the address, else from the target date of the profile. Where
    /// neither is known everything runs in that month already, and nothing is paid once in it.
    /// </summary>
    /// <returns>Besides whether the start is known.</returns>
    public (CostPlan Plan, bool IsStartKnown, IReadOnlyDictionary<string, string> Faults) ReadFor(Profile profile, DateOnly month)
    {
        Dictionary<string, string> faults = new(StringComparer.Ordinal);
        var start = StartOf(faults) ?? profile.TargetDate;
        return (PlanFrom(profile, start ?? month.AddMonths(-1), faults), start is not null, faults);
    }

    private CostPlan PlanFrom(Profile profile, DateOnly start, Dictionary<string, string> faults)
    {
        var plan = CostPlan.Of(profile, start);
        plan = plan with
        {
            Months = (int)(Number(Months, nameof(Months), 1, MonthsAtMost, faults) ?? plan.Months),
            RampUp = RampOf(faults) ?? plan.RampUp,
            Volume = Number(Days, nameof(Days), 1, 31, faults) is { } days && plan.Volume is PlannedVolume.ByBusyDay busy ? busy with { Days = Estimate.Exactly(days) } : plan.Volume,
            Segments = Number(Segments, nameof(Segments), 1, 10, faults) is { } segments ? Estimate.Exactly(segments) : plan.Segments,
            RepliesPerMessage = Number(Replies, nameof(Replies), 0, 100, faults) is { } replies ? Estimate.Exactly(replies) : plan.RepliesPerMessage,
            Brand = Enum.GetValues<A2pBrandKind>().Select(kind => (A2pBrandKind?)kind).FirstOrDefault(kind => ProfileWords.Of(kind!.Value) == Brand) ?? plan.Brand,
            Campaigns = (int?)Number(Campaigns, nameof(Campaigns), 0, CountAtMost, faults) ?? plan.Campaigns,
        };
        if (Number(Numbers, nameof(Numbers), 0, CountAtMost, faults) is { } numbers)
        {
            plan = plan with
            {
                Numbers = [.. plan.Numbers.Select(planned => planned with { Count = (int)numbers })],
                ShortCodes = [.. plan.ShortCodes.Select(planned => planned with { Count = (int)numbers })],
            };
        }

        if (plan is { Brand: A2pBrandKind.SoleProprietor, Campaigns: > 1 })
        {
            faults[nameof(Campaigns)] = T("A sole proprietor has one campaign.");
            plan = plan with { Campaigns = 1 };
        }

        // What the rules of a plan refuse besides is not tried out.
        return plan.Problems.Count == 0 ? plan : CostPlan.Of(profile, plan.Start);
    }

    private DateOnly? StartOf(Dictionary<string, string> faults)
    {
        if (!string.IsNullOrWhiteSpace(Start))
        {
            if (DateOnly.TryParseExact($"{Start.Trim()}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2020 and <= 2099)
            {
                return day;
            }

            faults[nameof(Start)] = T("Enter a month, for example 2027-01.");
        }

        return null;
    }

    private List<decimal>? RampOf(Dictionary<string, string> faults)
    {
        if (string.IsNullOrWhiteSpace(Ramp))
        {
            return null;
        }

        List<decimal> percents = [];
        foreach (var part in Ramp.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!decimal.TryParse(part.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent is < 0 or > 100 || percents.Count == MonthsAtMost)
            {
                faults[nameof(Ramp)] = T("Enter percents from 0 to 100 with commas between, for example 10, 50, 100.");
                return null;
            }

            percents.Add(percent);
        }

        return percents;
    }

    private static decimal? Number(string? text, string field, decimal least, decimal most, Dictionary<string, string> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var isWhole = field is nameof(Months) or nameof(Numbers) or nameof(Campaigns);
        if (decimal.TryParse(text.Trim(), isWhole ? NumberStyles.None : NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        var (from, to) = (least.ToString("N0", CultureInfo.InvariantCulture), most.ToString("N0", CultureInfo.InvariantCulture));
        faults[field] = isWhole ? T("Enter a whole number from {0} to {1}.", from, to) : T("Enter a number from {0} to {1}.", from, to);
        return null;
    }
}
