using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Playbook;

/// <summary>One step as the playbook describes it: what to do, why, how, and who can say that it is done.</summary>
public sealed record StepDefinition
{
    /// <summary>Permanent: onboardings, links and the API refer to it.</summary>
    public required string Key { get; init; }

    /// <summary>The row of the live-check catalogue it comes from, such as "M2.5b"; null for a step of our own.</summary>
    public string? Ref { get; init; }

    public required MilestoneKey Milestone { get; init; }

    /// <summary>The article's own number of the step within its milestone; null for a part and for a step the article does not number.</summary>
    public int? Number { get; init; }

    /// <summary>The heading it is a part of; null when it stands alone.</summary>
    public string? PartOf { get; init; }

    /// <summary>Its parts are steps; it takes its status from them and is itself neither counted nor ticked.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Starts with a verb.</summary>
    public required string Title { get; init; }

    public required string Why { get; init; }

    public required IReadOnlyList<string> How { get; init; }

    public ConsoleLink? Console { get; init; }

    /// <summary>Who usually does it, in words.</summary>
    public required string Who { get; init; }

    public required StepLabel Label { get; init; }

    /// <summary>Labels that differ from <see cref="Label"/> for some kinds of team.</summary>
    public IReadOnlyDictionary<TeamType, StepLabel> LabelFor { get; init; } = new Dictionary<TeamType, StepLabel>();

    public Condition AppliesWhen { get; init; } = Condition.Always;

    /// <summary>Said when <see cref="AppliesWhen"/> switches the step off.</summary>
    public string? NotNeededBecause { get; init; }

    public UsualTime? UsualTime { get; init; }

    /// <summary>Where the usual time differs by country or sender; the first that fits counts, <see cref="UsualTime"/> where none does.</summary>
    public IReadOnlyList<LeadTime> LeadTimes { get; init; } = [];

    /// <summary>What cannot be sent before it is done; null when sending does not wait for it.</summary>
    public Gate? Gate { get; init; }

    /// <summary>What handing in again costs; null when no source says, which is unknown and not nothing.</summary>
    public RetryFee? RetryFee { get; init; }

    /// <summary>The success that it shows was reached, one of the article's four; null when it shows none.</summary>
    public Goal? Goal { get; init; }

    /// <summary>Nobody outside has to act: it can be done on the day on which it can start.</summary>
    public bool IsOwnWork { get; init; }

    /// <summary>Keys of the checks that prove it; none means Twilio gives no way to read this, unless <see cref="CheckComesLater"/>.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>Twilio can show it, but this version has no check for it yet.</summary>
    public bool CheckComesLater { get; init; }

    /// <summary>What remains for a person when Twilio shows only a part; null when the checks prove the whole.</summary>
    public string? PersonsPart { get; init; }

    /// <summary>What a person shows when Twilio's API cannot.</summary>
    public string? Evidence { get; init; }

    /// <summary>Keys of steps that must be done first.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>What cannot happen until it is done: "Stops sending from US long codes."</summary>
    public string? Stops { get; init; }

    /// <summary>After this many days a good answer of Twilio reads as old.</summary>
    public int WindowDays { get; init; } = 7;

    /// <summary>After this many days a person's word, its evidence and a word kept against Twilio are to be renewed; null when they last.</summary>
    public int? ConfirmationDays { get; init; }

    /// <summary>The terms of the article that this step's page explains.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>No longer offered; stays so that stored onboardings can still name it.</summary>
    public bool Retired { get; init; }

    public bool IsReadByTwilio => Checks.Count > 0;

    /// <summary>
    /// How long it usually takes on the way to a country; null when no source says. Where times differ, a usual time without numbers only sums
    /// them up: it says nothing of a country that has none of its own.
    /// </summary>
    public UsualTime? UsualTimeFor(string country, SenderType? sender) =>
        LeadTimes.FirstOrDefault(time => time.IsFor(country, sender))?.Time
        ?? (LeadTimes.Count > 0 && UsualTime?.Takes is null ? null : UsualTime);

    public StepLabel LabelOf(TeamType? team) =>
        team is { } known && LabelFor.TryGetValue(known, out var label) ? label : Label;
}

/// <summary>A place in the Twilio Console, opened in a new tab.</summary>
public sealed record ConsoleLink(string Text, string Address);

/// <summary>How long a step usually takes, with where that was read and when.</summary>
/// <param name="Source">The name people know it by, such as "Twilio's short code guideline pages".</param>
/// <param name="Address">Where it can be read, with https.</param>
/// <param name="Takes">The text in numbers; null when it has none that can be counted on.</param>
public sealed record UsualTime(string Text, string Source, string Address, DateOnly Read, Duration? Takes = null);

/// <summary>What another try of a registration costs, with where that stands and as of when.</summary>
/// <param name="AsOf">The day of the source: a fee may have changed since.</param>
public sealed record RetryFee(string Text, string Source, string Address, DateOnly AsOf);
