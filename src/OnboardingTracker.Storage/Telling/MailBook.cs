using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Telling;

/// <summary>Readers and onboardings as they are at the moment of sending.</summary>
internal sealed class MailBook(IDbContextFactory<TrackerDbContext> contexts) : IMailBook
{
    public async Task<MailReader?> ReaderAsync(string memberId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Member>()
            .Where(member => member.Id == memberId && member.Email != null)
            .Select(member => new MailReader(member.Id, member.Email!, member.DisplayName, member.Preferences))
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<OnboardingId, NamedOnboarding>> OnboardingsAsync(IReadOnlyCollection<OnboardingId> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Onboarding>()
            .Where(onboarding => ids.Contains(onboarding.Id))
            .Select(onboarding => new NamedOnboarding(onboarding.Id, onboarding.Key, onboarding.Name))
            .ToDictionaryAsync(onboarding => onboarding.Id, cancellationToken);
    }
}
