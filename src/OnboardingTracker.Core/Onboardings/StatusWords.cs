namespace OnboardingTracker.Core.Onboardings;

/// <summary>The words of the nine statuses, as they stand on screen, in the history and in exports.</summary>
public static class StatusWords
{
    public static string Of(StepStanding standing) => standing.Status is StepStatus.Waiting
        ? $"Waiting on {standing.WaitingOn ?? "Twilio"}"
        : Of(standing.Status);

    public static string Of(StepStatus status) => status switch
    {
        StepStatus.NotStarted => "Not started",
        StepStatus.CannotStartYet => "Cannot start yet",
        StepStatus.InProgress => "In progress",
        StepStatus.Waiting => "Waiting",
        StepStatus.NeedsAttention => "Needs attention",
        StepStatus.Blocked => "Blocked",
        StepStatus.Verified => "Verified by Twilio",
        StepStatus.Confirmed => "Confirmed by a person",
        StepStatus.NotNeeded => "Not needed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown step status."),
    };

    public static string Of(MilestoneStatus status) => status switch
    {
        MilestoneStatus.NotStarted => "Not started",
        MilestoneStatus.Waiting => "Waiting",
        MilestoneStatus.InProgress => "In progress",
        MilestoneStatus.NeedsAttention => "Needs attention",
        MilestoneStatus.Blocked => "Blocked",
        MilestoneStatus.Done => "Done",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown milestone status."),
    };
}
