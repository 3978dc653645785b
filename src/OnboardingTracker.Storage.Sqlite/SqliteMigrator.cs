using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OnboardingTracker.Storage.Sqlite;

/// <summary>Migrates the file under a lock of the operating system, which ends with the process that holds it.</summary>
internal sealed class SqliteMigrator(IDbContextFactory<TrackerDbContext> contexts, TimeProvider clock) : IDatabaseMigrator
{
    /// <summary>Codes of SQLite for a file that is damaged, and for one that is none of its own.</summary>
    private static readonly int[] NoDatabase = [11, 26];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly DatabaseMigrator migrations = new(contexts);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var path = db.Database.GetDbConnection().DataSource;
        try
        {
            await MigrateAsync(db, path, cancellationToken);
        }
        catch (SqliteException failure) when (NoDatabase.Contains(failure.SqliteErrorCode))
        {
            throw new StorageSettingException($"{path} is not a database, or it is damaged. Restore it from a backup, or move it away to begin anew.", failure);
        }
    }

    public Task<bool> IsReadyAsync(CancellationToken cancellationToken) => migrations.IsReadyAsync(cancellationToken);

    private async Task MigrateAsync(TrackerDbContext db, string path, CancellationToken cancellationToken)
    {
        await using var gate = await LockAsync($"{path}.migrating", cancellationToken);

        // A migration that was killed leaves its row in the table that guards against a second one, and every later start would wait for it
        // for ever. Behind the lock of the file it can only be such a leftover.
        if (await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken) > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken);
        }

        await migrations.MigrateAsync(cancellationToken);
    }

    private async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        for (var start = clock.GetTimestamp(); ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && clock.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }
}
