using System.Net;
using Microsoft.Data.Sqlite;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Store_without_its_migrations_is_alive_and_not_ready()
    {
        await using var tracker = await TrackerHost.StartAsync();

        var ready = await StatusAsync(tracker, "/readyz");
        await ForgetMigrationsAsync(Path.Combine(tracker.DataDirectory, "tracker.db"));
        var notReady = await StatusAsync(tracker, "/readyz");
        var alive = await StatusAsync(tracker, "/healthz");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready, notReady, alive));
    }

    private static async Task<HttpStatusCode> StatusAsync(TrackerHost tracker, string path)
    {
        using var answer = await tracker.Browser().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task ForgetMigrationsAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM \"__EFMigrationsHistory\"";
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
