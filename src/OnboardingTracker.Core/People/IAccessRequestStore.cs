using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Keeps what people have asked to be let in to.</summary>
public interface IAccessRequestStore
{
    /// <summary>Keeps the request and tells those who can grant it, in one transaction; asked again while it is open, nothing happens.</summary>
    Task AddAsync(AccessRequest request, string sentence, IReadOnlyCollection<string> toldTo, CancellationToken cancellationToken);

    /// <summary>Open requests, oldest first.</summary>
    /// <param name="onboarding">Of one onboarding; null for all.</param>
    Task<IReadOnlyList<AccessRequest>> OpenAsync(OnboardingId? onboarding, CancellationToken cancellationToken);

    /// <summary>An open request; null when there is none, or somebody has decided it.</summary>
    Task<AccessRequest?> FindOpenAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Decides it; of two at once one gets true.</summary>
    Task<bool> DecideAsync(Guid id, AccessRequestState state, string deciderId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Opens one again whose role could not be given.</summary>
    Task ReopenAsync(Guid id, CancellationToken cancellationToken);
}
