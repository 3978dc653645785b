using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Verification;

/// <summary>One run of all checks over an account, with its progress.</summary>
public sealed record CheckRun
{
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

    /// <summary>Why the whole run came to nothing; null when it went through.</summary>
    public string? Problem { get; init; }
}

public enum CheckRunState
{
    Running,
    Finished,
}
