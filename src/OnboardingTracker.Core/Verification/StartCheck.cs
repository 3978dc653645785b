using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Verification;

/// <summary>"Check now": starts a run unless one is under way or one started less than a minute ago.</summary>
public sealed class StartCheck(ICheckRunStore runs, TimeProvider clock)
{
    /// <summary>At most one start in this time for an onboarding.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public Task<CheckRunStart> RunAsync(OnboardingId onboarding, Actor actor, int checks, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return runs.TryStartAsync(
            new CheckRun
            {
                Id = Guid.CreateVersion7(now),
                OnboardingId = onboarding,
                State = CheckRunState.Running,
                StartedBy = actor.Name,
                StartedAt = now,
                PartsTotal = PartDefinition.OfAccount.Count,
                Total = checks,
            },
            cancellationToken);
    }
}
