using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Registrations;

namespace OnboardingTracker.Core.Tests.Fakes;

/// <summary>What the saved looks kept, as a store would find it.</summary>
internal sealed class InMemoryParts(List<KeptLook> looks) : IKeptPartStore
{
    public Task<IReadOnlyList<KeptPart>> NewestAsync(OnboardingId onboarding, string accountSid, CancellationToken cancellationToken)
    {
        var seen = looks.Where(look => look.AccountSid == accountSid).SelectMany(look => look.Unchanged, (look, id) => (look.At, Id: id)).ToList();
        IReadOnlyList<KeptPart> newest =
        [
            .. looks.Where(look => look.AccountSid == accountSid)
                .SelectMany(look => look.Changed)
                .GroupBy(part => part.Kept.Part)
                .Select(versions => versions.Last().Kept)
                .Select(kept => kept with { LastSeenAt = seen.Where(one => one.Id == kept.Id).Select(one => one.At).Append(kept.LastSeenAt).Max() }),
        ];
        return Task.FromResult(newest);
    }

    public Task<byte[]?> ContentAsync(Guid part, CancellationToken cancellationToken) =>
        Task.FromResult(looks.SelectMany(look => look.Changed).Single(one => one.Kept.Id == part).Content);

    public Task<IReadOnlyList<AccountChange>> ChangesAsync(Onboarding onboarding, string? stepKey, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountChange>>([.. looks.SelectMany(look => look.Changes)]);

    public Task<IReadOnlyList<RegistrationAttempt>> AttemptsAsync(
        OnboardingId onboarding, string accountSid, RegistrationKind? kind, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RegistrationAttempt>>(
            [.. looks.SelectMany(look => look.Attempts).Reverse().DistinctBy(attempt => attempt.Id).Where(attempt => kind is null || attempt.Kind == kind)]);
}
