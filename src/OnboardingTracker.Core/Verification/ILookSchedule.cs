using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Verification;

/// <summary>Which connected onboardings are to be looked at; every instance asks the same store.</summary>
public interface ILookSchedule
{
    /// <summary>Connections whose next look has come, the longest due first.</summary>
    /// <param name="withPractice">Also those to the practice account.</param>
    Task<IReadOnlyList<DueLook>> DueAsync(DateTimeOffset now, bool withPractice, int atMost, CancellationToken cancellationToken);

    /// <summary>Moves a look that is due on; false when another instance has taken it, or somebody connected anew.</summary>
    /// <param name="next">When to try again if the run comes to nothing; a run that ends well plans anew.</param>
    Task<bool> TryClaimAsync(DueLook look, DateTimeOffset next, CancellationToken cancellationToken);
}

/// <summary>An onboarding that is to be looked at.</summary>
/// <param name="DueAt">What its connection said; a claim holds only while it still says so.</param>
public sealed record DueLook(OnboardingId OnboardingId, string OnboardingKey, string AccountSid, DateTimeOffset DueAt);
