using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Core.Tests.Fakes;

/// <summary>Remembers every state a run was in.</summary>
internal sealed class InMemoryRuns : ICheckRunStore
{
    public List<CheckRun> Written { get; } = [];

    public bool IsShared => false;

    public Task<CheckRunStart> TryStartAsync(CheckRun run, CancellationToken cancellationToken)
    {
        Written.Add(run);
        return Task.FromResult(new CheckRunStart(CheckRunDecision.Started, run));
    }

    public Task UpdateAsync(CheckRun run, CancellationToken cancellationToken)
    {
        Written.Add(run);
        return Task.CompletedTask;
    }

    public Task<CheckRun?> FindAsync(OnboardingId onboarding, Guid run, CancellationToken cancellationToken) =>
        Task.FromResult(Written.LastOrDefault(one => one.OnboardingId == onboarding && one.Id == run));

    public Task<CheckRun?> LatestAsync(OnboardingId onboarding, CancellationToken cancellationToken) =>
        Task.FromResult(Written.LastOrDefault(one => one.OnboardingId == onboarding));

    public Task<IReadOnlyList<RunningCheck>> RunningAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RunningCheck>>([]);
}
