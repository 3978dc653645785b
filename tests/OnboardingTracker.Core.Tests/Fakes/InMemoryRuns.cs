using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Core.Tests.Fakes;

/// <summary>Remembers every state a run was in.</summary>
internal sealed class InMemoryRuns : ICheckRunStore
{
    public List<CheckRun> Written { get; } = [];

    public bool IsShared => false;

    /// <summary>What a start is answered with.</summary>
    public CheckRunDecision Decision { get; set; } = CheckRunDecision.Started;

    public Task<CheckRunStart> TryStartAsync(CheckRun run, CancellationToken cancellationToken)
    {
        Written.Add(run);
        return Task.FromResult(new CheckRunStart(Decision, run));
    }

    /// <summary>The run that reads the account; null when it is free.</summary>
    public Guid? Turn { get; set; }

    public Task<bool> TryTakeTurnAsync(CheckRun run, string accountSid, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult(Turn is null || Turn == run.Id);

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
