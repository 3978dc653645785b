using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>What is planned, as far as it costs money. What nobody has said is null and stays unknown in the forecast.</summary>
public sealed record CostPlan
{
    /// <summary>The first day of the first month.</summary>
    public required DateOnly Start { get; init; }

    public int Months { get; init; } = 12;

    /// <summary>At full volume, all countries together.</summary>
    public PlannedVolume? Volume { get; init; }

    /// <summary>Percent of the full volume, month by month, 0 to 100; the last one holds on. None: full volume from the first month.</summary>
    public IReadOnlyList<decimal> RampUp { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>The share of the volume of each country, together 1; null when all get the same.</summary>
    public IReadOnlyDictionary<string, decimal>? Shares { get; init; }

    /// <summary>Segments of an outbound message.</summary>
    public Estimate Segments { get; init; } = UsualSegments;

    /// <summary>Replies to one message sent; nothing but 0 where no replies are wanted.</summary>
    public Estimate? RepliesPerMessage { get; init; }

    /// <summary>Segments of a reply.</summary>
    public Estimate SegmentsPerReply { get; init; } = Estimate.Exactly(1);

    /// <summary>The part of the messages that are MMS where MMS exist, from 0 to 1.</summary>
    public decimal? MmsShare { get; init; }

    public IReadOnlyList<SenderType>? Senders { get; init; }

    public IReadOnlyList<PlannedNumbers> Numbers { get; init; } = [];

    public IReadOnlyList<PlannedShortCodes> ShortCodes { get; init; } = [];

    /// <summary>How the brand is registered for US A2P 10DLC.</summary>
    public A2pBrandKind? Brand { get; init; }

    /// <summary>Campaigns of A2P 10DLC.</summary>
    public int? Campaigns { get; init; }

    /// <summary>Ours, nobody's fact: most messages fit one segment, some texts need two.</summary>
    public static Estimate UsualSegments { get; } = new(1, 1, 2);

    /// <summary>A2P 10DLC may concern the plan: a brand is planned, or neither countries nor senders rule it out.</summary>
    public bool MayNeedA2p => Brand switch
    {
        A2pBrandKind.None => false,
        not null => true,
        _ => (Countries is null || Countries.Any(UnitedStates.Includes)) && (Senders is null || Senders.Contains(SenderType.A2p10Dlc)),
    };

    /// <summary>What was taken for granted, as sentences.</summary>
    public IReadOnlyList<string> Assumptions => [.. CostPlanWords.Assumptions(this)];

    /// <summary>What nobody has said yet and the forecast needs, as questions.</summary>
    public IReadOnlyList<string> OpenQuestions => [.. CostPlanWords.Questions(this)];

    /// <summary>Why no forecast can be made of it, as sentences; none when one can.</summary>
    public IReadOnlyList<string> Problems => [.. CostPlanRules.Broken(this)];

    /// <summary>The first day of each month of the plan.</summary>
    public IReadOnlyList<DateOnly> AllMonths => [.. Enumerable.Range(0, Months).Select(Start.AddMonths)];

    /// <summary>The percent of the full volume in a month of the plan.</summary>
    /// <param name="place">Counted from 0.</param>
    public decimal PercentIn(int place) => RampUp.Count == 0 ? 100 : RampUp[Math.Min(place, RampUp.Count - 1)];

    /// <summary>What a profile knows. It tells the busiest day only: a month is so many days like that one.</summary>
    /// <param name="start">Any day of the first month.</param>
    /// <param name="busyDays">Days a month at the volume of the busiest day; <see cref="PlannedVolume.ByBusyDay.UsualDays"/> when left out.</param>
    public static CostPlan Of(Profile profile, DateOnly start, Estimate? busyDays = null) => new()
    {
        Start = new DateOnly(start.Year, start.Month, 1),
        Volume = profile.MessagesPerDay is { } messages ? new PlannedVolume.ByBusyDay(messages, busyDays ?? PlannedVolume.ByBusyDay.UsualDays) : null,
        Countries = profile.Countries is { Count: > 0 } countries ? [.. countries.Distinct(StringComparer.Ordinal)] : null,
        RepliesPerMessage = profile.TwoWay is false ? Estimate.Zero : null,
        MmsShare = profile.Mms is false ? 0 : null,
        Senders = profile.SenderTypes is { Count: > 0 } senders ? [.. senders.Distinct()] : null,
        Numbers = [.. ProfileSenders.Numbers(profile)],
        ShortCodes = [.. ProfileSenders.ShortCodes(profile)],
        Brand = profile.Countries is not null && A2p10DlcApplies.UnlessBecause(profile) is not null ? A2pBrandKind.None : null,
    };
}
