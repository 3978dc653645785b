using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.Activity;

namespace OnboardingTracker.Storage.People;

/// <summary>API tokens in the database; their text never reaches it.</summary>
internal sealed class ApiTokenStore(IDbContextFactory<TrackerDbContext> contexts, ActivityWriter activity) : IApiTokenStore
{
    public async Task AddAsync(ApiToken token, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(token);
        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
    }

    public async Task<ApiToken?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ApiToken>().AsNoTracking().FirstOrDefaultAsync(token => token.Hash == hash, cancellationToken);
    }

    public async Task<IReadOnlyList<ApiToken>> ListAsync(string memberId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ApiToken>()
            .AsNoTracking()
            .Where(token => token.MemberId == memberId)
            .OrderByDescending(token => token.CreatedAt)
            .ThenByDescending(token => token.Id)
            .ToListAsync(cancellationToken);
    }

    public async Task<bool> RevokeAsync(string memberId, Guid id, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Set<ApiToken>().Where(token => token.Id == id && token.MemberId == memberId).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }

        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        return true;
    }

    public async Task TouchAsync(Guid id, DateTimeOffset usedAt, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<ApiToken>()
            .Where(token => token.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.LastUsedAt, usedAt), cancellationToken);
    }
}
