using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>What a plan takes for granted and what it leaves open, in words.</summary>
internal static class CostPlanWords
{
    public static IEnumerable<string> Assumptions(CostPlan plan)
    {
        if (plan.Volume is PlannedVolume.ByBusyDay { Days: var days, Messages: var messages })
        {
            yield return $"A month has {days} days{LowToHigh(days)} as busy as the busiest, with {Figures.Of(messages)} messages each, and no messages on the others.";
        }

        yield return plan.Segments == CostPlan.UsualSegments
            ? $"A message has {plan.Segments} segments (low / expected / high). This is assumed, not measured."
            : $"A message has {plan.Segments} segments{LowToHigh(plan.Segments)}.";

        if (plan.RepliesPerMessage is not { High: 0 })
        {
            yield return $"A reply is a text of {plan.SegmentsPerReply} {(plan.SegmentsPerReply is { IsExact: true, Expected: 1 } ? "segment" : "segments")}{LowToHigh(plan.SegmentsPerReply)}.";
        }

        if (plan is { Countries.Count: > 1, Shares: null })
        {
            yield return "Every country has the same share of the messages.";
        }

        if (plan.MmsShare is null)
        {
            yield return "Every message is counted as SMS until the share of MMS is known.";
        }
        else if (plan.MmsShare > 0)
        {
            yield return "MMS arrive as MMS in the United States, Puerto Rico, Canada and Australia. Elsewhere they are counted as SMS with a link.";
        }

        if (plan.ShortCodes.Count > 0)
        {
            yield return "A short code is counted by the month. Twilio leases it for at least three months, bills it by the quarter or the year, and wants the first bill paid before the application.";
        }

        yield return "Numbers, codes and campaigns are there from the first month on. Taxes are not counted.";
    }

    public static IEnumerable<string> Questions(CostPlan plan) => [.. AboutMessages(plan), .. AboutSenders(plan), .. AboutA2p(plan)];

    private static IEnumerable<string> AboutMessages(CostPlan plan)
    {
        if (plan.Volume is null)
        {
            yield return "How many messages will be sent?";
        }

        if (plan.Countries is null)
        {
            yield return "To which countries will messages be sent?";
        }

        if (plan.RepliesPerMessage is null)
        {
            yield return "How many replies will come to one message sent?";
        }

        if (plan.MmsShare is null)
        {
            yield return "Which share of the messages will be MMS?";
        }
    }

    private static IEnumerable<string> AboutSenders(CostPlan plan)
    {
        if (plan.Senders is null)
        {
            yield return "From which types of senders will messages be sent?";
        }

        foreach (var numbers in plan.Numbers.Where(numbers => numbers is { Country: not null, Count: null }))
        {
            yield return numbers.Sender is SenderType.Alphanumeric
                ? $"How many sender names will be used in {CountryNames.Of(numbers.Country!)}?"
                : $"How many {NumberTypes.Words(numbers.Sender)} numbers of {CountryNames.Of(numbers.Country!)} will be bought?";
        }

        foreach (var numbers in plan.Numbers.Where(numbers => numbers.Country is null))
        {
            yield return $"Of which country will the {NumberTypes.Words(numbers.Sender)} numbers be, and how many?";
        }

        foreach (var codes in plan.ShortCodes.Where(codes => codes.Count is null))
        {
            yield return $"How many short codes of {CountryNames.Of(codes.Country)} will be leased?";
        }
    }

    private static IEnumerable<string> AboutA2p(CostPlan plan)
    {
        if (!plan.MayNeedA2p)
        {
            yield break;
        }

        if (plan.Brand is null)
        {
            yield return "As what will the brand be registered for A2P 10DLC: standard, low-volume standard or sole proprietor?";
        }

        if (plan.Campaigns is null)
        {
            yield return "How many campaigns of A2P 10DLC will there be?";
        }
    }

    private static string LowToHigh(Estimate estimate) => estimate.IsExact ? "" : " (low / expected / high)";
}
