using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Core.Tests.Fakes;

/// <summary>Looks that are due, some of which another instance takes first.</summary>
internal sealed class InMemoryLooks : ILookSchedule
{
    public List<DueLook> Due { get; } = [];

    public HashSet<DueLook> TakenElsewhere { get; } = [];

    public Dictionary<DueLook, DateTimeOffset> Claimed { get; } = [];

    public Task<IReadOnlyList<DueLook>> DueAsync(DateTimeOffset now, bool withPractice, int atMost, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DueLook>>([.. Due.Where(look => look.DueAt <= now && !Claimed.ContainsKey(look)).Take(atMost)]);

    public Task<bool> TryClaimAsync(DueLook look, DateTimeOffset next, CancellationToken cancellationToken) =>
        Task.FromResult(!TakenElsewhere.Contains(look) && Claimed.TryAdd(look, next));
}
