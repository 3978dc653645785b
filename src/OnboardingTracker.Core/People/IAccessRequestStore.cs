using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Keeps what people have asked to be let in to.</summary>
public interface IAccessRequestStore
{
    /// <summary>
    /// Keeps the request with its entry in the activity and tells those who can grant it, by the bell and by the mail they want, in one transaction; asked again while
    /// it is open, nothing happens.
    /// </summary>
    /// <param name="sentence">As they are told.</param>
    Task AddAsync(AccessRequest request, ActivityEntry entry, string sentence, IReadOnlyCollection<string> toldTo, CancellationToken cancellationToken);

    /// <summary>Open requests, oldest first.</summary>
    /// <param name="onboarding">Of one onboarding; null for all.</param>
    Task<IReadOnlyList<AccessRequest>> OpenAsync(OnboardingId? onboarding, CancellationToken cancellationToken);

    /// <summary>An open request; null when there is none, or somebody has decided it.</summary>
    Task<AccessRequest?> FindOpenAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Decides it; of two at once one gets true.</summary>
    /// <param name="answer">Written and told in the same transaction; null where it is told later.</param>
    Task<bool> DecideAsync(Guid id, AccessRequestState state, string deciderId, DateTimeOffset now, AccessAnswer? answer, CancellationToken cancellationToken);

    /// <summary>Writes down how it was decided and tells it to whoever asked; a second time tells nobody twice.</summary>
    Task AnswerAsync(AccessAnswer answer, CancellationToken cancellationToken);

    /// <summary>Opens one again whose role could not be given.</summary>
    Task ReopenAsync(Guid id, CancellationToken cancellationToken);
}
