using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>What a plan must keep so that a forecast can be made of it.</summary>
internal static class CostPlanRules
{
    private const int MostMonths = 60;

    public static IEnumerable<string> Broken(CostPlan plan) =>
        [.. Time(plan), .. Volume(plan), .. Shares(plan), .. Senders(plan)];

    private static IEnumerable<string> Time(CostPlan plan)
    {
        if (plan.Start.Day != 1)
        {
            yield return "The plan must start on the first day of a month.";
        }

        if (plan.Months is < 1 or > MostMonths)
        {
            yield return $"The plan must be from 1 to {MostMonths} months long.";
        }
    }

    private static IEnumerable<string> Volume(CostPlan plan)
    {
        if (plan.Volume is PlannedVolume.ByBusyDay { Messages: < 0 })
        {
            yield return "Messages a day cannot be below 0.";
        }

        if (plan.RampUp.Any(percent => percent is < 0 or > 100))
        {
            yield return "The ramp-up is in percent of the full volume, from 0 to 100.";
        }

        if (plan.MmsShare is < 0 or > 1)
        {
            yield return "The share of MMS must be from 0 to 1.";
        }

        if (plan.Segments.Low < 1 || plan.SegmentsPerReply.Low < 1)
        {
            yield return "A message has at least one segment.";
        }
    }

    private static IEnumerable<string> Shares(CostPlan plan)
    {
        if (plan.Countries is { Count: 0 })
        {
            yield return "The plan must name a country, or leave the countries open.";
        }

        if (plan.Countries is { } named && named.Distinct(StringComparer.Ordinal).Count() < named.Count)
        {
            yield return "A country is named twice.";
        }

        if (plan.Shares is not { } shares)
        {
            yield break;
        }

        if (plan.Countries is not { } countries || !shares.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(countries))
        {
            yield return "Each country needs its share of the volume, and no other.";
        }

        if (shares.Values.Any(share => share < 0) || shares.Values.Sum() != 1)
        {
            yield return $"The shares of the countries must be from 0 on and sum to 1; they sum to {Figures.Of(shares.Values.Sum())}.";
        }
    }

    private static IEnumerable<string> Senders(CostPlan plan)
    {
        if (plan.Numbers.Any(numbers => numbers.Count < 0) || plan.ShortCodes.Any(codes => codes.Count < 0) || plan.Campaigns < 0)
        {
            yield return "A count of numbers, short codes or campaigns cannot be below 0.";
        }

        if (plan.Numbers.Any(numbers => numbers.Sender is SenderType.ShortCode or SenderType.Rcs or SenderType.WhatsApp))
        {
            yield return "Short codes have a list of their own, and RCS and WhatsApp have no numbers to count here.";
        }

        if (plan.Numbers.GroupBy(numbers => (numbers.Country, numbers.Sender)).Any(same => same.Count() > 1)
            || plan.ShortCodes.GroupBy(codes => codes.Country, StringComparer.Ordinal).Any(same => same.Count() > 1))
        {
            yield return "Numbers of one country and type, and short codes of one country, stand in one line each.";
        }

        if (plan is { Brand: A2pBrandKind.SoleProprietor, Campaigns: > 1 })
        {
            yield return "A sole proprietor has one campaign.";
        }
    }
}
