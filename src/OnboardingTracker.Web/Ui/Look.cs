using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Web.Ui;

/// <summary>How a state looks: a tone and an icon, which always travel with its word. Colour alone never carries the meaning.</summary>
/// <param name="Tone">ok, person, wait, warn, bad, info, mut or nothing.</param>
/// <param name="IsPill">Open work may carry a pill; done work never does.</param>
public sealed record Look(string Tone, string Icon, bool IsPill = false)
{
    public static Look Of(StepStatus status) => status switch
    {
        StepStatus.NotStarted => new("mut", "circle-dashed"),
        StepStatus.CannotStartYet => new("mut", "lock"),
        StepStatus.InProgress => new("info", "circle-play", IsPill: true),
        StepStatus.Waiting => new("wait", "hourglass", IsPill: true),
        StepStatus.NeedsAttention => new("warn", "triangle-alert", IsPill: true),
        StepStatus.Blocked => new("bad", "octagon-alert", IsPill: true),
        StepStatus.Verified => new("ok", "badge-check"),
        StepStatus.Confirmed => new("person", "user-check"),
        StepStatus.NotNeeded => new("mut", "circle-slash"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown step status."),
    };

    public static Look Of(MilestoneStatus status) => status switch
    {
        MilestoneStatus.NotStarted => new("mut", "circle-dashed"),
        MilestoneStatus.Waiting => new("wait", "hourglass"),
        MilestoneStatus.InProgress => new("info", "circle-play"),
        MilestoneStatus.NeedsAttention => new("warn", "triangle-alert"),
        MilestoneStatus.Blocked => new("bad", "octagon-alert"),
        MilestoneStatus.Done => new("ok", "check"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown milestone status."),
    };

    public static Look Of(ActivityEntry entry) => entry.Kind switch
    {
        ActivityKind.Confirmed => new("person", "user-check"),
        ActivityKind.Denied => new("warn", "triangle-alert"),
        ActivityKind.ConfirmationWithdrawn or ActivityKind.DenialWithdrawn or ActivityKind.NeededAgain => new("", "undo-2"),
        ActivityKind.NotNeeded => new("", "circle-slash"),
        ActivityKind.EvidenceAdded or ActivityKind.EvidenceRemoved => new("", "sticky-note"),
        ActivityKind.CommentAdded or ActivityKind.CommentEdited or ActivityKind.CommentDeleted => new("", "sticky-note"),
        ActivityKind.DueDateChanged => new("", "calendar"),
        ActivityKind.Disagreement => new("warn", "equal-not"),
        ActivityKind.DisagreementDecided => new("person", "scale"),
        ActivityKind.CouldNotCheck => new("", "cloud-off"),
        ActivityKind.Connected or ActivityKind.Disconnected => new("", "plug"),
        ActivityKind.ConnectionLost => new("warn", "plug"),
        ActivityKind.ConnectionRestored => new("ok", "plug"),
        ActivityKind.RenewalAsked => new("warn", "triangle-alert"),
        ActivityKind.MilestoneCompleted => new("ok", "check"),
        ActivityKind.BillingAnswered or ActivityKind.SignedOff => new("person", "user-check"),
        ActivityKind.SignOffRefused or ActivityKind.SignOffVoided or ActivityKind.BalanceLow => new("warn", "triangle-alert"),
        ActivityKind.StatusChanged when StatusIn(entry.After) is { } status => Of(status) with { IsPill = false },
        ActivityKind.StatusChanged or ActivityKind.Drift or ActivityKind.ChecksRun or ActivityKind.PricesRead => new("", "activity"),
        ActivityKind.Created => new("", "plus"),
        ActivityKind.TokenMade or ActivityKind.TokenRevoked => new("", "lock"),
        _ => new("", "history"),
    };

    /// <summary>The status that its words name; null for words of before.</summary>
    private static StepStatus? StatusIn(string? words) =>
        Enum.GetValues<StepStatus>().Where(status => words?.StartsWith(StatusWords.Of(status), StringComparison.Ordinal) is true).Select(status => (StepStatus?)status).FirstOrDefault();

    /// <summary>How near a due date is, for a step that is still to be done.</summary>
    public static Look Of(DueState due) => due switch
    {
        DueState.Late => new("bad", "octagon-alert"),
        DueState.ThisWeek => new("warn", "triangle-alert"),
        DueState.Later => new("", "calendar"),
        _ => throw new ArgumentOutOfRangeException(nameof(due), due, "Unknown state of a due date."),
    };

    /// <summary>The edge of the verdict block; nothing when all is well.</summary>
    public static string ToneOf(Finding finding) => finding.Verdict switch
    {
        Verdict.NotPassed => finding.IsFinal ? "bad" : "warn",
        Verdict.Waiting => "wait",
        _ => "",
    };

    public static string IconOf(MilestoneKey milestone) => milestone switch
    {
        MilestoneKey.Account => "user-round-cog",
        MilestoneKey.Numbers => "hash",
        MilestoneKey.Architecture => "network",
        MilestoneKey.Compliance => "scale",
        MilestoneKey.Delivery => "radio-tower",
        _ => throw new ArgumentOutOfRangeException(nameof(milestone), milestone, "Unknown milestone."),
    };
}
