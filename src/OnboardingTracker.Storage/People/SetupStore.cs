using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>The token of the first run in the database.</summary>
internal sealed class SetupStore(IDbContextFactory<TrackerDbContext> contexts) : ISetupStore
{
    public async Task<bool> HasMembersAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.AnyAsync(cancellationToken);
    }

    public async Task ReplaceAsync(byte[] hash, DateTimeOffset createdAt, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Set<SetupTokenRow>().ExecuteDeleteAsync(cancellationToken);
        db.Add(new SetupTokenRow { Hash = hash, CreatedAt = createdAt });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<bool> IsValidAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<SetupTokenRow>().AnyAsync(token => token.Hash == hash, cancellationToken);
    }

    public async Task<bool> UseAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<SetupTokenRow>().Where(token => token.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }
}
