using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Drift;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>Loads and saves whole onboardings; a save writes the recorded activity in the same transaction.</summary>
public interface IOnboardingStore
{
    /// <summary>The onboarding under a key; null when there is none, or none that exists for the one who asks (<see cref="People.ISight"/>).</summary>
    Task<Onboarding?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps a new onboarding; a conflict when its key or id was taken in the meantime.</summary>
    /// <param name="lead">The id of the person who becomes its lead, in the same transaction; null for nobody.</param>
    Task<Outcome> AddAsync(Onboarding onboarding, CancellationToken cancellationToken, string? lead = null);

    /// <summary>Saves a loaded onboarding; a conflict when somebody else saved it since.</summary>
    Task<Outcome> SaveAsync(Onboarding onboarding, CancellationToken cancellationToken);

    /// <summary>Saves it together with the bytes of a new piece of evidence.</summary>
    Task<Outcome> SaveAsync(Onboarding onboarding, EvidenceFile file, CancellationToken cancellationToken);

    /// <summary>Saves it together with what is kept of the look that it took in.</summary>
    Task<Outcome> SaveAsync(Onboarding onboarding, KeptLook look, CancellationToken cancellationToken);

    /// <summary>Deletes an onboarding with everything that belongs to it, its history too; false when it was not there any more.</summary>
    /// <param name="deletion">Says who deleted it; stays, and explains to the chain why the history is gone.</param>
    Task<bool> DeleteAsync(OnboardingId id, ActivityEntry deletion, CancellationToken cancellationToken);

    Task<bool> KeyExistsAsync(string key, CancellationToken cancellationToken);

    /// <summary>The key of the onboarding with this id; null when there is none in sight.</summary>
    Task<string?> KeyOfAsync(OnboardingId id, CancellationToken cancellationToken);
}

/// <summary>The bytes of a piece of evidence.</summary>
public sealed record EvidenceFile(Guid EvidenceId, ReadOnlyMemory<byte> Content);
