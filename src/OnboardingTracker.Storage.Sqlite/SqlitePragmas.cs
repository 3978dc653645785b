using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace OnboardingTracker.Storage.Sqlite;

/// <summary>
/// Sets what every connection must have: a commit is on the disk when it returns, keys between tables hold, a locked file is waited for, and
/// nothing in a schema may call a function with side effects.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;";

    private readonly ConditionalWeakTable<sqlite3, object> done = [];

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    /// <remarks>SQLite has no wait to give back to the caller: its asynchronous methods are the others under another name.</remarks>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        // The pool hands the same handle out again and again, and what is set on it stays.
        var handle = ((SqliteConnection)connection).Handle!;
        if (done.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        done.AddOrUpdate(handle, handle);
    }
}
