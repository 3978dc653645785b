using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Storage.Live;

namespace OnboardingTracker.Storage.Sqlite;

/// <summary>Keeps everything in one SQLite file, which migrates itself at start.</summary>
public static class SqliteStorage
{
    public const string FileName = "tracker.db";

    /// <summary>Seconds a command waits for another writer before it gives up.</summary>
    private const int BusySeconds = 5;

    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = StorageSettings.From(configuration, environment);
        settings.MakeDataDirectory();
        var connection = ConnectionStringOf(settings);
        services.AddStores(configuration, settings, (_, options) => Use(options, connection));
        services.AddSingleton(new StoreSharing(IsShared: false));
        services.AddSingleton<IDatabaseMigrator, SqliteMigrator>();
        services.AddSingleton<IOnboardingSignals>(provider => provider.GetRequiredService<SignalHub>());
        services.AddHostedService<MigrateAtStart>();
        return services;
    }

    public static void Use(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteStorage).Assembly))
        .AddInterceptors(SqlitePragmas.Instance);

    private static string ConnectionStringOf(StorageSettings settings)
    {
        try
        {
            return new SqliteConnectionStringBuilder(settings.ConnectionString)
            {
                DataSource = settings.ConnectionString is null
                    ? Path.Combine(settings.DataDirectory, FileName)
                    : new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource,
                DefaultTimeout = BusySeconds,
            }.ToString();
        }
        catch (ArgumentException failure)
        {
            throw new StorageSettingException(
                $"ConnectionStrings:Tracker (ConnectionStrings__Tracker) is no connection string of SQLite: {failure.Message} Leave it out to use {FileName} in the data folder, or write it like Data Source=/var/lib/onboarding-tracker/tracker.db.",
                failure);
        }
    }
}
