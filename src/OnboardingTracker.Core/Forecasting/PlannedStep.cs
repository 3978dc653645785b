using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Forecasting;

/// <summary>An open step on the way to a country: when it can start, when it is over, and what that is reckoned from.</summary>
/// <param name="Time">Its usual time on this way with its source; null when no source says.</param>
/// <param name="Before">The open steps that must be done first.</param>
/// <param name="Start">When everything before it is done; for what was handed in the day of that. Null behind a blocked step.</param>
/// <param name="Finish">Null when it, or a step before it, is blocked.</param>
/// <param name="OverdueSince">The day on which its usual time was over, when that has passed.</param>
public sealed record PlannedStep(
    StepStanding Standing,
    Pace Pace,
    UsualTime? Time,
    IReadOnlyList<PlannedStep> Before,
    DayRange? Start,
    DayRange? Finish,
    DateOnly? OverdueSince = null)
{
    public string Key => Standing.Key;

    public StepDefinition Definition => Standing.Definition;

    /// <summary>Somebody outside has it.</summary>
    public bool IsHandedIn => Pace is Pace.Waiting or Pace.Overdue;

    /// <summary>Somebody of the team can do it, or hand it in, on the day of the forecast: what comes before it is own work of the same day at most.</summary>
    public bool CanStartToday =>
        Pace is Pace.OwnWork or Pace.Usual or Pace.Unknown && Before.All(step => step.Pace is Pace.OwnWork && step.CanStartToday);
}
