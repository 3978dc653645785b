using System.Text.Json.Serialization;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>A step as the API shows it in the list.</summary>
/// <param name="Ref">The row of docs/twilio-checks.md it comes from; null for a step of our own.</param>
/// <param name="PartOf">The key of the heading it is a part of.</param>
/// <param name="CheckedAt">When Twilio's oldest answer of this step was read.</param>
/// <param name="Due">Until when it is wanted; null when no day is known.</param>
public record StepShape(
    string Key,
    string? Ref,
    MilestoneKey Milestone,
    string? PartOf,
    string Title,
    StepLabel Label,
    StepStatus Status,
    SaidBy? SaidBy,
    IReadOnlyList<StepMark> Marks,
    DateTimeOffset? CheckedAt,
    string Summary,
    IReadOnlyList<string> Fixes,
    IReadOnlyList<Seen> Seen,
    DueDateShape? Due)
{
    public static StepShape Of(StepStanding step, Forecast forecast) => new(
        step.Key,
        step.Definition.Ref,
        step.Definition.Milestone,
        step.Definition.PartOf,
        step.Definition.Title,
        step.Label,
        step.Status,
        step.SaidBy,
        step.Marks,
        step.CheckedAt,
        step.Summary,
        step.Fixes,
        step.Seen,
        DueDateShape.Of(StepDue.Of(step, forecast)));
}

/// <summary>One step with what people said and gave.</summary>
public sealed record StepDetailShape : StepShape
{
    private StepDetailShape(StepShape step)
        : base(step)
    {
    }

    /// <summary>Why the last look failed; null when it went well.</summary>
    public string? CouldNotCheck { get; private init; }

    public ConfirmationShape? Confirmation { get; private init; }

    /// <summary>Somebody looked, and it is not so; null when nobody says that.</summary>
    public DenialShape? Denial { get; private init; }

    public NotNeededShape? NotNeeded { get; private init; }

    /// <summary>When Twilio first showed the step as done; null while it never did.</summary>
    public DateTimeOffset? FirstVerifiedAt { get; private init; }

    /// <summary>When a step that had been verified stopped being so; null while it is, or never was.</summary>
    public DateTimeOffset? BrokeAt { get; private init; }

    public IReadOnlyList<EvidenceShape> Evidence { get; private init; } = [];

    /// <summary>What changed at Twilio that concerns the step, the newest first; given when the step is read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ChangeShape>? Changes { get; init; }

    /// <summary>Who changed what broke the step; given when a broken step is read and Twilio's audit trail tells it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChangedByShape? BrokeBy { get; init; }

    /// <summary>Each try of the registration that the step is about, the newest first; only for a step that is about one, when it is read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AttemptShape>? Attempts { get; init; }

    /// <summary>What handing in again costs; not given where no source says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RetryFeeShape? RetryFee { get; init; }

    public static StepDetailShape Of(Checklist checklist, StepStanding step) => new(Of(step, Forecast.Read(checklist, checklist.ReadAt)))
    {
        CouldNotCheck = step.LookFailure?.Sentence,
        Confirmation = ConfirmationShape.Of(step.Confirmation),
        Denial = DenialShape.Of(step.Denial),
        NotNeeded = NotNeededShape.Of(step.NotNeeded),
        FirstVerifiedAt = step.FirstVerifiedAt,
        BrokeAt = step.BrokeAt,
        Evidence = [.. step.Evidence.Select(EvidenceShape.Of)],
    };
}

/// <summary>Something that Twilio shows otherwise than at the look before.</summary>
/// <param name="Sid">The resource; null where Twilio has no SID for it.</param>
/// <param name="What">The resource, and the field where one changed, in words.</param>
/// <param name="From">Null: not set, or another kind of change.</param>
/// <param name="BeforeAt">The look at which it was as before.</param>
/// <param name="SeenAt">The look that saw it changed.</param>
/// <param name="Steps">Keys of the steps that it concerns.</param>
/// <param name="ChangedBy">Who did it; null where Twilio's audit trail does not tell.</param>
public sealed record ChangeShape(
    ChangeKind Kind,
    string? Sid,
    string What,
    string? From,
    string? To,
    DateTimeOffset BeforeAt,
    DateTimeOffset SeenAt,
    IReadOnlyList<string> Steps,
    ChangedByShape? ChangedBy)
{
    public static ChangeShape Of(AccountChange change) => new(
        change.Kind,
        change.Sid,
        change.Subject,
        change.From,
        change.To,
        change.BeforeAt,
        change.SeenAt,
        change.StepKeys,
        ChangedByShape.Of(change.ChangedBy));
}

/// <summary>Who changed something at Twilio, as its audit trail tells it.</summary>
/// <param name="Who">In words: "user US... in the Twilio Console".</param>
/// <param name="Sid">Of the user, the API key or the account; null for Twilio.</param>
/// <param name="Way">Null where Twilio does not tell.</param>
/// <param name="At">When Twilio recorded it.</param>
public sealed record ChangedByShape(string Who, ChangerKind Kind, string? Sid, ChangeWay? Way, DateTimeOffset At)
{
    public static ChangedByShape? Of(ChangedBy? by) => by is null ? null : new(DriftWords.Of(by), by.Kind, by.Sid, by.Way, by.At);
}

/// <summary>What changed at Twilio, the newest first.</summary>
public sealed record ChangeListShape(IReadOnlyList<ChangeShape> Items);

/// <summary>A person's word.</summary>
public sealed record ConfirmationShape(string? Note, string? Link, string By, DateTimeOffset At)
{
    public static ConfirmationShape? Of(Confirmation? word) => word is null ? null : new(word.Note, word.Link, word.By, word.At);
}

/// <summary>What somebody saw who looked and found that a step is not so.</summary>
public sealed record DenialShape(string Note, string By, DateTimeOffset At)
{
    public static DenialShape? Of(Denial? word) => word is null ? null : new(word.Note, word.By, word.At);
}

/// <summary>Why a step is left out.</summary>
public sealed record NotNeededShape(string Reason, string By, DateTimeOffset At)
{
    public static NotNeededShape? Of(NotNeeded? word) => word is null ? null : new(word.Reason, word.By, word.At);
}

/// <summary>A note, a link or a file beside a step.</summary>
/// <param name="Dated">The day it is from; null when that is the day it was added.</param>
public sealed record EvidenceShape(
    Guid Id,
    EvidenceKind Kind,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FileName,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Size,
    string AddedBy,
    DateTimeOffset AddedAt,
    DateOnly? Dated)
{
    public static EvidenceShape Of(Evidence piece) =>
        new(piece.Id, piece.Kind, piece.Text, piece.FileName, piece.Size, piece.AddedBy, piece.AddedAt, piece.Dated);
}

/// <summary>Every step that can be done, and the counts.</summary>
public sealed record StepListShape(IReadOnlyList<StepShape> Items, StepCounts Counts);
