using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Forecasting;

/// <summary>An open step of the forecast, over all ways on which it takes the same time.</summary>
/// <param name="Plan">On the way on which it is over last.</param>
/// <param name="Countries">That wait for it, in the order of the profile.</param>
/// <param name="StartBy">Null without a target date, and for a step that is handed in or blocked.</param>
/// <param name="SetsTheDate">It is on the path of a country's best way.</param>
public sealed record ForecastStep(PlannedStep Plan, IReadOnlyList<string> Countries, StartBy? StartBy, StartByWarning Warning, bool SetsTheDate)
{
    public string Key => Plan.Key;

    public UsualTime? Time => Plan.Time;
}
