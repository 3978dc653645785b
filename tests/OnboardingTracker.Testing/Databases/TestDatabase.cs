using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;
using OnboardingTracker.Storage;
using OnboardingTracker.Storage.KeyRing;
using OnboardingTracker.Storage.Postgres;
using OnboardingTracker.Storage.Sqlite;

namespace OnboardingTracker.Testing.Databases;

/// <summary>A fresh database for one test, with a data folder of its own: a copy of one that was migrated once.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly Lazy<Task<byte[]>> TemplateFile = new(MakeTemplateFileAsync);
    private static readonly Lazy<byte[]> Certificate = new(MakeCertificate);

    private readonly string? connectionString;

    private TestDatabase(DatabaseKind kind, string? connectionString)
    {
        Kind = kind;
        this.connectionString = connectionString;
        DataDirectory = Directory.CreateTempSubdirectory("ot-data-").FullName;
    }

    public DatabaseKind Kind { get; }

    public string DataDirectory { get; }

    /// <summary>The SQLite file; the connection string on PostgreSQL.</summary>
    public string ConnectionString => connectionString ?? $"Data Source={Path.Combine(DataDirectory, SqliteStorage.FileName)}";

    /// <summary>What a host needs to know to use this database.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Storage:Provider"] = Kind.ToString(),
        ["Storage:DataDirectory"] = DataDirectory,
        ["ConnectionStrings:Tracker"] = connectionString,
    };

    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var database = new TestDatabase(kind, kind is DatabaseKind.Postgres ? await CopyAsync(await Template.Value) : null);
        if (kind is DatabaseKind.Sqlite)
        {
            await File.WriteAllBytesAsync(Path.Combine(database.DataDirectory, SqliteStorage.FileName), await TemplateFile.Value);
        }

        // Making one takes longer than most tests.
        await File.WriteAllBytesAsync(Path.Combine(database.DataDirectory, KeyRingCertificate.FileName), Certificate.Value);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (connectionString is null)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            await using var connection = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(connection);
            await ExecuteAsync($"DROP DATABASE \"{connection.Database}\" WITH (FORCE)");
        }

        Directory.Delete(DataDirectory, recursive: true);
    }

    private static string NewName() => $"ot_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    private static async Task<string> MakeTemplateAsync()
    {
        var name = NewName();
        await ExecuteAsync($"CREATE DATABASE \"{name}\"");
        var connection = await ConnectionStringOf(name);
        await using (var db = DesignTime.Context(options => PostgresStorage.Use(options, connection)))
        {
            await db.Database.MigrateAsync();
        }

        // A template must have nobody connected to it.
        await using var pooled = new NpgsqlConnection(connection);
        NpgsqlConnection.ClearPool(pooled);
        return name;
    }

    private static async Task<byte[]> MakeTemplateFileAsync()
    {
        var directory = Directory.CreateTempSubdirectory("ot-data-").FullName;
        var path = Path.Combine(directory, SqliteStorage.FileName);
        await using (var db = DesignTime.Context(options => SqliteStorage.Use(options, $"Data Source={path};Pooling=False")))
        {
            await db.Database.MigrateAsync();
        }

        var content = await File.ReadAllBytesAsync(path);
        Directory.Delete(directory, recursive: true);
        return content;
    }

    private static byte[] MakeCertificate()
    {
        var directory = Directory.CreateTempSubdirectory("ot-data-").FullName;
        KeyRingCertificate.Load(new ConfigurationBuilder().Build(), new StorageSettings(directory, null), TimeProvider.System).Dispose();
        var content = File.ReadAllBytes(Path.Combine(directory, KeyRingCertificate.FileName));
        Directory.Delete(directory, recursive: true);
        return content;
    }

    private static async Task<string> CopyAsync(string template)
    {
        var name = NewName();
        await ExecuteAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
        return await ConnectionStringOf(name);
    }

    private static async Task<string> ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync()) { Database = database, MaxPoolSize = 30 }.ToString();

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await PostgresServer.ConnectionStringAsync());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The databases the product supports.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
