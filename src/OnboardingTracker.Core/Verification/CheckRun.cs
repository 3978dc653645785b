using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Verification;

/// <summary>One run of all checks over an account, with its progress.</summary>
public sealed record CheckRun
{
    /// <summary>A run that says "running" for longer than this was cut off: no scan takes that long, its queue included.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);

    /// <summary>Said of a run that ended because the program did.</summary>
    public const string CutOff = "The check was cut off because Onboarding Tracker stopped. Nothing has changed; check again.";

    public required Guid Id { get; init; }

    public required OnboardingId OnboardingId { get; init; }

    public required CheckRunState State { get; init; }

    public required string StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Parts of the account read so far.</summary>
    public int PartsRead { get; init; }

    public int PartsTotal { get; init; }

    /// <summary>Checks that have their answer.</summary>
    public int Checked { get; init; }

    public int Total { get; init; }

    public int CouldNotCheck { get; init; }

    /// <summary>More than half of the checks could not run: what is shown is mostly from before.</summary>
    public bool HasMostlyFailed => State is CheckRunState.Finished && CouldNotCheck * 2 > Total;

    /// <summary>Why the whole run came to nothing; null when it went through.</summary>
    public string? Problem { get; init; }

    /// <summary>Says "running" and is not abandoned.</summary>
    public bool IsUnderWay(DateTimeOffset now) => State is CheckRunState.Running && !IsAbandoned(now);

    public bool IsAbandoned(DateTimeOffset now) => State is CheckRunState.Running && now - StartedAt > LongestLife;
}

public enum CheckRunState
{
    Running,
    Finished,
}
