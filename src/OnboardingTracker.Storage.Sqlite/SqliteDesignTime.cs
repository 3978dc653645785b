using Microsoft.EntityFrameworkCore.Design;

namespace OnboardingTracker.Storage.Sqlite;

/// <summary>Lets the migration tool make the model without starting the product.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<TrackerDbContext>
{
    public TrackerDbContext CreateDbContext(string[] args) => DesignTime.Context(options => SqliteStorage.Use(options, "Data Source=design-time.db"));
}
