namespace OnboardingTracker.Storage;

/// <summary>Brings the database to the shape this version needs.</summary>
public interface IDatabaseMigrator
{
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Whether the database answers and has every migration of this version.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellationToken);
}
