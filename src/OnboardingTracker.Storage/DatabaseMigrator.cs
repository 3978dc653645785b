using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Storage.Activity;

namespace OnboardingTracker.Storage;

/// <summary>Runs the migrations of the chosen provider, and gives activity from before there was a chain its links.</summary>
public sealed class DatabaseMigrator(IDbContextFactory<TrackerDbContext> contexts) : IDatabaseMigrator
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await RefuseNewerAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await ActivityTakeover.RunAsync(contexts, cancellationToken);
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            return !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        }
        catch (DbException)
        {
            // Not reachable, or not a database of ours: that is the answer.
            return false;
        }
    }

    /// <summary>A program that does not know all of a database would write it wrongly.</summary>
    private static async Task RefuseNewerAsync(TrackerDbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } unknown)
        {
            throw new StorageSettingException(
                $"The database is newer than this program: it has been through {unknown}, which this version does not know. Start the version that wrote it or a later one, or put back a backup from before.");
        }
    }
}
