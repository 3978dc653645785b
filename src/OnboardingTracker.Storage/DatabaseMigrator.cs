using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OnboardingTracker.Storage;

/// <summary>Runs the migrations of the chosen provider.</summary>
public sealed class DatabaseMigrator(IDbContextFactory<TrackerDbContext> contexts) : IDatabaseMigrator
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
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
