namespace OnboardingTracker.Core.Activity;

/// <summary>What the last verification found.</summary>
/// <param name="VerifiedNumber">Everything up to it held when it was looked at; 0 when nothing was.</param>
/// <param name="VerifiedHash">The hash of that link.</param>
/// <param name="VerifiedAt">When that was; null when nothing was ever verified.</param>
/// <param name="WholeVerifiedAt">When all links from the first one were last verified, whatever came of it.</param>
/// <param name="BrokenNumber">The first number at which the chain does not hold; null while it does.</param>
/// <param name="Fault">What does not hold there, in a sentence.</param>
/// <param name="BrokenAt">When that was found.</param>
public sealed record ChainState(
    long VerifiedNumber,
    string VerifiedHash,
    DateTimeOffset? VerifiedAt,
    DateTimeOffset? WholeVerifiedAt,
    long? BrokenNumber = null,
    string? Fault = null,
    DateTimeOffset? BrokenAt = null)
{
    /// <summary>Before anything was verified.</summary>
    public static ChainState Unverified { get; } = new(0, ChainLink.FirstPrevious, null, null);

    public bool IsBroken => BrokenNumber is not null;
}
