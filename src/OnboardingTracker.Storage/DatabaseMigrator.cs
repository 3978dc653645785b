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
}
