using OnboardingTracker.Storage;
using OnboardingTracker.Storage.Postgres;
using OnboardingTracker.Storage.Sqlite;

namespace OnboardingTracker.Web.Hosting;

/// <summary>Picks the database that Storage:Provider names; SQLite unless it says otherwise.</summary>
public static class StorageSelection
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var provider = configuration["Storage:Provider"] is { Length: > 0 } named ? named : "Sqlite";
        return provider.ToUpperInvariant() switch
        {
            "SQLITE" => services.AddSqliteStorage(configuration, environment),
            "POSTGRES" => services.AddPostgresStorage(configuration, environment),
            _ => throw new StorageSettingException(
                $"Storage:Provider (Storage__Provider) is \"{provider}\". It can be Sqlite or Postgres, for example: Storage__Provider=Postgres"),
        };
    }
}
