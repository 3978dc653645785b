using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Storage.Postgres;
using OnboardingTracker.Storage.Sqlite;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public void No_change_of_the_model_lacks_its_migration(DatabaseKind kind)
    {
        using var db = Context(kind);

        Assert.False(db.Database.HasPendingModelChanges(), $"Add a migration to OnboardingTracker.Storage.{kind}: docs/operating.md, \"Migrations\".");
    }

    [Fact]
    public void Both_databases_have_migrations_of_the_same_names()
    {
        var sqlite = Names(DatabaseKind.Sqlite);

        Assert.NotEmpty(sqlite);
        Assert.Equal(sqlite, Names(DatabaseKind.Postgres));
    }

    [Theory, OnBoth]
    public async Task The_tables_are_the_same_whether_a_host_or_the_migration_tool_asks(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await using var db = await rig.ContextAsync();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_new_SQLite_file_is_ready_only_once_it_is_migrated()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);
        File.Delete(Path.Combine(rig.Database.DataDirectory, SqliteStorage.FileName));
        var migrator = rig.Get<IDatabaseMigrator>();

        Assert.False(await migrator.IsReadyAsync(Rig.Token));
        await migrator.MigrateAsync(Rig.Token);
        Assert.True(await migrator.IsReadyAsync(Rig.Token));

        await migrator.MigrateAsync(Rig.Token);
        Assert.Equal(0, await rig.CountAsync("onboardings"));
    }

    [Fact]
    public async Task A_migration_cut_off_by_a_kill_does_not_stop_the_next()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);
        await rig.AskAsync("CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL)");
        await rig.AskAsync("INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')");

        await rig.Get<IDatabaseMigrator>().MigrateAsync(Rig.Token).WaitAsync(TimeSpan.FromSeconds(20), Rig.Token);

        Assert.True(await rig.Get<IDatabaseMigrator>().IsReadyAsync(Rig.Token));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_not_ready()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);
        await File.WriteAllTextAsync(Path.Combine(rig.Database.DataDirectory, SqliteStorage.FileName), new string('x', 8192), Rig.Token);

        Assert.False(await rig.Get<IDatabaseMigrator>().IsReadyAsync(Rig.Token));
    }

    private static TrackerDbContext Context(DatabaseKind kind) =>
        kind is DatabaseKind.Sqlite ? new SqliteDesignTime().CreateDbContext([]) : new PostgresDesignTime().CreateDbContext([]);

    /// <summary>Without the time at which each was made.</summary>
    private static List<string> Names(DatabaseKind kind)
    {
        using var db = Context(kind);
        return [.. db.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..])];
    }
}
