using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Telling;

/// <summary>Readers and onboardings as they are at the moment of sending.</summary>
internal sealed class MailBook(IDbContextFactory<TrackerDbContext> contexts, PermissionTable table) : IMailBook
{
    public async Task<MailReader?> ReaderAsync(string memberId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Readers(db.Set<Member>().Where(member => member.Id == memberId)).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<MailReader>> ReadersOfMoneyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Readers(db.Set<Member>().WithSomewhere(Permission.SeeMoney, db, table)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<OnboardingId, NamedOnboarding>> OnboardingsAsync(IReadOnlyCollection<OnboardingId> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Onboarding>()
            .Where(onboarding => ids.Contains(onboarding.Id))
            .Select(onboarding => new NamedOnboarding(onboarding.Id, onboarding.Key, onboarding.Name))
            .ToDictionaryAsync(onboarding => onboarding.Id, cancellationToken);
    }

    private static IQueryable<MailReader> Readers(IQueryable<Member> members) => members
        .Where(member => member.Email != null)
        .Select(member => new MailReader(member.Id, member.Email!, member.DisplayName, member.Preferences));
}
