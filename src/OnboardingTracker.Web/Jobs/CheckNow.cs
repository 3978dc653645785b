using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Web.Jobs;

/// <summary>"Check now" for pages and the API: starts a run if one may start, and hands it to the runner.</summary>
public sealed class CheckNow(StartCheck start, CheckQueue queue, CheckCatalog checks)
{
    public async Task<CheckRunStart> RunAsync(Onboarding onboarding, Actor actor, CancellationToken cancellationToken)
    {
        var started = await start.RunAsync(onboarding.Id, actor, checks.All.Count, cancellationToken);
        if (started.Decision is CheckRunDecision.Started)
        {
            queue.Enqueue(onboarding.Key, started.Run);
        }

        return started;
    }
}
