using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.KeyRing;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Snapshots;
using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Storage.Tests;

/// <summary>The stores as the product registers them, over a fresh database; every store it hands out lives in a scope of its own.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly List<AsyncServiceScope> scopes = [];
    private readonly List<BackgroundService> background = [];
    private readonly bool ownsDatabase;

    private readonly IActOrigin? origin;

    private Rig(TestDatabase database, IConfiguration configuration, bool ownsDatabase, IMailer? mailer = null, IActOrigin? origin = null)
    {
        this.origin = origin;
        Database = database;
        this.ownsDatabase = ownsDatabase;
        services = Services(database, configuration, mailer).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(Some.Noon);

    public DateTimeOffset Now => Clock.GetUtcNow();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="mailer">Null for an installation without a mail server.</param>
    /// <param name="origin">From where its acts come; null for nowhere.</param>
    public static async Task<Rig> StartAsync(DatabaseKind kind, IMailer? mailer = null, IActOrigin? origin = null)
    {
        var database = await TestDatabase.CreateAsync(kind);
        return new Rig(database, database.Configuration, ownsDatabase: true, mailer, origin);
    }

    /// <summary>A second host over the same database whose certificate is another one.</summary>
    public static Rig WithAnotherCertificate(TestDatabase database)
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(database.DataDirectory, "elsewhere")).FullName;
        KeyRingCertificate.Load(new ConfigurationBuilder().Build(), new StorageSettings(elsewhere, null), TimeProvider.System).Dispose();
        var settings = new Dictionary<string, string?>(database.Settings, StringComparer.Ordinal)
        {
            [KeyRingCertificate.PathSetting] = Path.Combine(elsewhere, KeyRingCertificate.FileName),
        };
        return new Rig(database, new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), ownsDatabase: false);
    }

    public T Get<T>()
        where T : notnull
    {
        var scope = services.CreateAsyncScope();
        lock (scopes)
        {
            scopes.Add(scope);
        }

        return scope.ServiceProvider.GetRequiredService<T>();
    }

    public async Task<TrackerDbContext> ContextAsync() => await Get<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Token);

    /// <summary>Starts what listens in the background; migrating is done already.</summary>
    public async Task StartBackgroundAsync()
    {
        foreach (var service in services.GetServices<IHostedService>().OfType<BackgroundService>())
        {
            background.Add(service);
            await service.StartAsync(Token);
        }
    }

    /// <summary>A stored onboarding.</summary>
    public async Task<Onboarding> AddAsync(string key = "us-launch", Profile? profile = null)
    {
        var onboarding = Onboarding.Start(key, "US launch", "Northwind", profile ?? Profile.Unknown, isPractice: false, A.Person, Now);
        Assert.True((await Get<IOnboardingStore>().AddAsync(onboarding, Token)).IsDone);
        return onboarding;
    }

    /// <summary>Loads, changes and saves in a store of its own.</summary>
    public async Task ChangeAsync(string key, Action<Onboarding> change, EvidenceFile? file = null)
    {
        var store = Get<IOnboardingStore>();
        var onboarding = await store.FindAsync(key, Token);
        change(onboarding!);
        var saved = file is null ? await store.SaveAsync(onboarding!, Token) : await store.SaveAsync(onboarding!, file, Token);
        Assert.Null(saved.Refusal);
    }

    public async Task<Onboarding> LoadAsync(string key) =>
        await Get<IOnboardingStore>().FindAsync(key, Token) ?? throw new InvalidOperationException($"There is no onboarding {key}.");

    public async Task<long> CountAsync(string table) => Convert.ToInt64(await AskAsync($"SELECT count(*) FROM {table}"), null);

    /// <summary>Asks the database itself, past every mapping.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using DbConnection connection = Database.Kind is DatabaseKind.Sqlite
            ? new SqliteConnection(Database.ConnectionString)
            : new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in background)
        {
            await service.StopAsync(CancellationToken.None);
        }

        foreach (var scope in scopes)
        {
            await scope.DisposeAsync();
        }

        await services.DisposeAsync();
        if (ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }

    private ServiceCollection Services(TestDatabase database, IConfiguration configuration, IMailer? mailer)
    {
        var collection = new ServiceCollection();
        if (mailer is not null)
        {
            collection.AddSingleton(mailer);
        }

        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(A.Playbook);
        if (origin is not null)
        {
            collection.AddSingleton(origin);
        }

        collection.AddStorage(configuration, new HostingEnvironment { ContentRootPath = database.DataDirectory });
        return collection;
    }
}
