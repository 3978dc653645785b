using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Verification;

/// <summary>Keeps check runs, so that every instance and every page sees the same progress.</summary>
public interface ICheckRunStore
{
    /// <summary>Keeps a new run unless one is running or one started less than a minute before it; answers with the run that counts.</summary>
    Task<CheckRunStart> TryStartAsync(CheckRun run, CancellationToken cancellationToken);

    /// <summary>Takes the account's turn for a run: one run reads an account at a time, over all instances. The turn ends with the run.</summary>
    /// <param name="now">A run that cannot be under way any more at this time has lost its turn.</param>
    /// <returns>False while another run has it.</returns>
    Task<bool> TryTakeTurnAsync(CheckRun run, string accountSid, DateTimeOffset now, CancellationToken cancellationToken);

    Task UpdateAsync(CheckRun run, CancellationToken cancellationToken);

    Task<CheckRun?> FindAsync(OnboardingId onboarding, Guid run, CancellationToken cancellationToken);

    Task<CheckRun?> LatestAsync(OnboardingId onboarding, CancellationToken cancellationToken);

    /// <summary>Other instances may be running checks of the same store.</summary>
    bool IsShared { get; }

    /// <summary>Runs that still say "running", with the key of their onboarding; a start finds those that a stop cut off.</summary>
    Task<IReadOnlyList<RunningCheck>> RunningAsync(CancellationToken cancellationToken);
}

/// <summary>Whether a run may start.</summary>
/// <param name="Run">The new run, or the one that is in its way.</param>
/// <param name="RetryAfter">With TooSoon: how long to wait.</param>
public sealed record CheckRunStart(CheckRunDecision Decision, CheckRun Run, TimeSpan? RetryAfter = null)
{
    /// <summary>How long to wait at the most before another run may start.</summary>
    public TimeSpan Wait => RetryAfter ?? StartCheck.Pause;
}

public enum CheckRunDecision
{
    Started,
    AlreadyRunning,
    TooSoon,
}

/// <summary>A run that has not ended, and the onboarding it belongs to.</summary>
public sealed record RunningCheck(CheckRun Run, string OnboardingKey);
