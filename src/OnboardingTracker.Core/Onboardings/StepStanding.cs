using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>Where a step stands: its status, who says so, and everything a page shows about it. Computed, never stored.</summary>
public sealed record StepStanding
{
    public required StepDefinition Definition { get; init; }

    public required StepStatus Status { get; init; }

    /// <summary>Null when nobody said anything, or the playbook's own rule did.</summary>
    public SaidBy? SaidBy { get; init; }

    public required StepLabel Label { get; init; }

    public IReadOnlyList<StepMark> Marks { get; init; } = [];

    /// <summary>One sentence under the title.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Twilio's answers for the checks of this step, the weightiest first.</summary>
    public IReadOnlyList<CheckRecord> Records { get; init; } = [];

    /// <summary>The one answer that counts; null while there is none.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Of the oldest good answer; null while there is none.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>The sentence of the last failed look, with the time it failed.</summary>
    public LookFailure? LookFailure { get; init; }

    public Confirmation? Confirmation { get; init; }

    public NotNeeded? NotNeeded { get; init; }

    public KeptWord? KeptWord { get; init; }

    /// <summary>The word of somebody who looked and found that it is not so; null when nobody says that.</summary>
    public Denial? Denial { get; init; }

    /// <summary>Set by a person; null leaves it to the forecast.</summary>
    public DueDate? DueDate { get; init; }

    /// <summary>The confirmation, or its evidence, is older than the playbook lets it count.</summary>
    public bool IsToRenew { get; init; }

    /// <summary>Who gave what is too old to count, and is asked to renew it; null while all of it counts.</summary>
    public string? RenewBy { get; init; }

    /// <summary>When Twilio first showed the whole step as done; null while it never did.</summary>
    public DateTimeOffset? FirstVerifiedAt { get; init; }

    /// <summary>When a step that had been verified stopped being so; null while it is, or never was.</summary>
    public DateTimeOffset? BrokeAt { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Carried by forms: see <see cref="Step.Revision"/>.</summary>
    public int Revision { get; init; }

    /// <summary>As it follows "Waiting on".</summary>
    public string? WaitingOn { get; init; }

    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>The step that must be done first.</summary>
    public StepDefinition? First { get; init; }

    public string Key => Definition.Key;

    /// <summary>A person looked and it is not so, and Twilio shows it as done.</summary>
    public bool IsDenialDisputed => Denial is not null && Has(StepMark.Disagrees);

    /// <summary>Not needed because of what Twilio shows, not because of the profile or a person.</summary>
    public bool IsLeftOutByTwilio => Status is StepStatus.NotNeeded && NotNeeded is null && Finding is null && Records.Count > 0;

    public bool IsDone => Status is StepStatus.Verified or StepStatus.Confirmed;

    public bool IsOpen => !IsDone && Status is not StepStatus.NotNeeded;

    public IReadOnlyList<string> Fixes => Finding?.Fixes ?? [];

    public IReadOnlyList<Seen> Seen => Finding?.Seen ?? [];

    public bool Has(StepMark mark) => Marks.Contains(mark);
}

/// <summary>A look that failed; what is shown is older.</summary>
public sealed record LookFailure(string Sentence, DateTimeOffset At);
