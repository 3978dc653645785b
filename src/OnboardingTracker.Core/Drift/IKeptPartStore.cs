using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Registrations;

namespace OnboardingTracker.Core.Drift;

/// <summary>The kept parts of accounts. They are written with the onboarding: <see cref="IOnboardingStore.SaveAsync(Onboarding, KeptLook, CancellationToken)"/>.</summary>
public interface IKeptPartStore
{
    /// <summary>The newest state of each part of this account, without its content.</summary>
    Task<IReadOnlyList<KeptPart>> NewestAsync(OnboardingId onboarding, string accountSid, CancellationToken cancellationToken);

    /// <summary>Packed by <see cref="PartText"/>; null where only the hash is kept, or nothing any more.</summary>
    Task<byte[]?> ContentAsync(Guid part, CancellationToken cancellationToken);

    /// <summary>What changed in the account that the onboarding's results are about, the newest look first.</summary>
    /// <param name="stepKey">Only what concerns this step; null for all.</param>
    Task<IReadOnlyList<AccountChange>> ChangesAsync(Onboarding onboarding, string? stepKey, int limit, CancellationToken cancellationToken);

    /// <summary>Every try of a registration in this account, the newest first.</summary>
    /// <param name="kind">Only those of one kind; null for all.</param>
    Task<IReadOnlyList<RegistrationAttempt>> AttemptsAsync(
        OnboardingId onboarding, string accountSid, RegistrationKind? kind, CancellationToken cancellationToken);
}
