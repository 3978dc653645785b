using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Drift;

/// <summary>One state of one part of an account, as long as it stayed the same.</summary>
/// <param name="Hash">SHA-256 of <see cref="PartText"/>.</param>
/// <param name="FirstSeenAt">The first look that saw it so.</param>
/// <param name="LastSeenAt">The last one.</param>
public sealed record KeptPart(Guid Id, SnapshotPart Part, string Hash, int Resources, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt);

/// <summary>A part as one look saw it, changed since the look before or seen for the first time.</summary>
/// <param name="Content">Packed by <see cref="PartText"/>; null for a part of which only the hash is kept.</param>
public sealed record NewPart(KeptPart Kept, byte[]? Content);

/// <summary>What is to be kept of one look at an account, in one transaction with what the onboarding took in.</summary>
/// <param name="Unchanged">The kept states that this look saw again.</param>
/// <param name="Versions">How many states of each part stay.</param>
public sealed record KeptLook(
    string AccountSid,
    DateTimeOffset At,
    IReadOnlyList<Guid> Unchanged,
    IReadOnlyList<NewPart> Changed,
    IReadOnlyList<AccountChange> Changes,
    int Versions)
{
    /// <summary>Tries of registrations that are new or became others.</summary>
    public IReadOnlyList<RegistrationAttempt> Attempts { get; init; } = [];
}

/// <summary>How much of the past is kept.</summary>
/// <param name="Versions">States of each part of an account; with an older one go the changes that led to it.</param>
public sealed record Retention(int Versions)
{
    public static Retention Default { get; } = new(20);
}
