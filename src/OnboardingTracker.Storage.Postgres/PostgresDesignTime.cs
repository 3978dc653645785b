using Microsoft.EntityFrameworkCore.Design;

namespace OnboardingTracker.Storage.Postgres;

/// <summary>Lets the migration tool make the model without starting the product.</summary>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<TrackerDbContext>
{
    public TrackerDbContext CreateDbContext(string[] args) => DesignTime.Context(options => PostgresStorage.Use(options, "Host=localhost;Database=design-time"));
}
