using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Storage.KeyRing;

namespace OnboardingTracker.Storage.Postgres;

/// <summary>Keeps everything in a PostgreSQL database, which several instances may share; it is migrated by the verb "migrate".</summary>
public static class PostgresStorage
{
    private const string Example = "Host=localhost;Database=tracker;Username=tracker;Password=...";

    public static IServiceCollection AddPostgresStorage(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = StorageSettings.From(configuration, environment);
        var connection = ConnectionStringOf(settings);
        // One pool of connections for what is stored and for what is heard.
        services.AddSingleton(_ => NpgsqlDataSource.Create(Heard(connection)));
        services.AddStores(
            configuration, settings, (provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), FindMigrations));
        services.AddSingleton(new StoreSharing(IsShared: true));
        services.AddSingleton<IDatabaseMigrator, DatabaseMigrator>();
        services.AddSingleton<PostgresSignals>();
        services.AddSingleton<IOnboardingSignals>(provider => provider.GetRequiredService<PostgresSignals>());
        services.AddHostedService(provider => provider.GetRequiredService<PostgresSignals>());
        if (!KeyRingCertificate.IsConfigured(configuration))
        {
            services.AddHostedService<OwnCertificateWarning>();
        }

        return services;
    }

    public static void Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, FindMigrations);

    private static void FindMigrations(NpgsqlDbContextOptionsBuilder postgres) => postgres.MigrationsAssembly(typeof(PostgresStorage).Assembly);

    /// <summary>A listener says nothing for hours: without asking now and then it would not notice that its connection is gone.</summary>
    private static string Heard(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (connection.KeepAlive == 0)
        {
            connection.KeepAlive = 30;
        }

        return connection.ToString();
    }

    private static string ConnectionStringOf(StorageSettings settings)
    {
        if (settings.ConnectionString is null)
        {
            throw new StorageSettingException(
                $"Storage:Provider is Postgres, and ConnectionStrings:Tracker (ConnectionStrings__Tracker) is missing. Set it, for example: {Example}");
        }

        try
        {
            return new NpgsqlConnectionStringBuilder(settings.ConnectionString).ToString();
        }
        catch (ArgumentException failure)
        {
            throw new StorageSettingException(
                $"ConnectionStrings:Tracker (ConnectionStrings__Tracker) is no connection string of PostgreSQL: {failure.Message} Write it like: {Example}",
                failure);
        }
    }
}
