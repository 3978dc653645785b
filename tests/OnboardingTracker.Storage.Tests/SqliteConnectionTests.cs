using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests;

public sealed class SqliteConnectionTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("trusted_schema", "0")]
    public async Task Every_connection_is_set_up(string pragma, string expected)
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);

        // Held open together, so that none of them is another one taken from the pool.
        var contexts = new List<TrackerDbContext>();
        for (var number = 0; number < 3; number++)
        {
            var db = await rig.ContextAsync();
            contexts.Add(db);
            if (number == 0)
            {
                db.Database.OpenConnection();
            }
            else
            {
                await db.Database.OpenConnectionAsync(Rig.Token);
            }
        }

        foreach (var db in contexts)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync(Rig.Token), CultureInfo.InvariantCulture));
            await db.DisposeAsync();
        }
    }
}
