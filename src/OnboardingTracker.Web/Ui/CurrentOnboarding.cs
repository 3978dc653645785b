using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Web.Ui;

/// <summary>The onboarding a request is about, loaded once for the page and the shell around it.</summary>
/// <param name="Connection">Null while Twilio is not connected.</param>
/// <param name="Run">The latest check run; null when there was none.</param>
/// <param name="IsChecking">The run is under way; one that was cut off only says so, and another may start.</param>
/// <param name="NextLookAt">When the account is looked at again by itself; null when that is not planned or due already.</param>
/// <param name="Step">The step of the address; null on pages of the onboarding as a whole.</param>
public sealed record CurrentOnboarding(Checklist Checklist, Connection? Connection, CheckRun? Run, bool IsChecking, DateTimeOffset? NextLookAt, StepStanding? Step)
{
    public Onboarding Onboarding => Checklist.Onboarding;

    public string Key => Onboarding.Key;

    /// <summary>Nobody can read the account now: what was so at the last reading is no promise that it is.</summary>
    public bool IsOutOfSight => Connection is null or { State: ConnectionState.Lost } || Run is { HasMostlyFailed: true };
}
