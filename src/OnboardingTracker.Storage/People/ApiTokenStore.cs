using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>API tokens in the database; their text never reaches it.</summary>
internal sealed class ApiTokenStore(IDbContextFactory<TrackerDbContext> contexts) : IApiTokenStore
{
    public async Task AddAsync(ApiToken token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Add(token);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<ApiToken?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ApiToken>().AsNoTracking().FirstOrDefaultAsync(token => token.Hash == hash, cancellationToken);
    }

    public async Task TouchAsync(Guid id, DateTimeOffset usedAt, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<ApiToken>()
            .Where(token => token.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.LastUsedAt, usedAt), cancellationToken);
    }
}
