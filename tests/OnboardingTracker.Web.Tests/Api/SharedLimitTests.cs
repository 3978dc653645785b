using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>
/// Two instances on one store read the same account: by check runs, a test of credentials and closer looks at once. Twilio sees no more requests of it in
/// flight than the setting allows one instance.
/// </summary>
public sealed class SharedLimitTests
{
    private const int Most = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_instances_together_keep_to_the_setting_for_an_account()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null && Environment.GetEnvironmentVariable("CI") != "true", PostgresServer.Missing ?? "");
        await using var simulator = await SimulatorHost.StartAsync(
            new SimulatorOptions { Scenario = "healthy", Latency = TimeSpan.FromMilliseconds(20) }, Cancellation);
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        KeyValuePair<string, string>[] settings =
        [
            .. database.Settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)),
            new("Twilio:BaseUrl", simulator.BaseUrlTemplate),
            new("Twilio:MaxInFlight", $"{Most}"),
        ];
        await using var first = await TrackerHost.StartAsync(database.DataDirectory, settings);
        await using var second = await TrackerHost.StartAsync(database.DataDirectory, settings);
        var token = await first.CreateTokenAsync();
        var (here, there) = (first.Api(token), second.Api(token));
        var (one, other, unconnected) = (await AddAsync(here, "One"), await AddAsync(there, "Other"), await AddAsync(there, "Unconnected"));
        Assert.Equal(HttpStatusCode.OK, (await here.SetAsync($"{one}/connection", HealthyLaunch.Keys())).Status);
        Assert.Equal(HttpStatusCode.OK, (await there.SetAsync($"{other}/connection", HealthyLaunch.Keys())).Status);
        using var control = new HttpClient { BaseAddress = simulator.Address };
        (await control.DeleteAsync(new Uri("/_simulator/requests", UriKind.Relative), Cancellation)).EnsureSuccessStatusCode();

        var answers = await Task.WhenAll(
            CheckAsync(here, one),
            CheckAsync(there, other),
            here.AddAsync($"{one}/steps/buy-your-numbers/closer"),
            there.AddAsync($"{other}/steps/activate-the-account/closer"),
            there.SetAsync($"{unconnected}/connection", HealthyLaunch.Keys()));

        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK, answer.Text));
        Assert.All(answers[2..4], answer => Assert.DoesNotContain("Somebody else is reading", answer.Text, StringComparison.Ordinal));
        var log = await control.GetFromJsonAsync<JsonElement>("/_simulator/requests", Cancellation);
        Assert.Equal(Most, log.GetProperty("max_in_flight").GetProperty(SimulatorCredentials.AccountSid).GetInt32());
    }

    private static async Task<string> AddAsync(HttpClient api, string name) =>
        (await api.AddAsync(Stage.Onboardings, new { name, profile = HealthyLaunch.Profile })).Location!;

    /// <summary>Runs the checks to their end; the answer is the run's.</summary>
    private static async Task<Answer> CheckAsync(HttpClient api, string onboarding)
    {
        var started = await api.AddAsync($"{onboarding}/checks");
        for (var tries = 0; tries < 1200; tries++)
        {
            var run = await api.ReadAsync(started.Location!);
            if (run.Json.GetProperty("state").GetString() == "finished")
            {
                return run;
            }

            await Task.Delay(50, Cancellation);
        }

        throw new TimeoutException($"{started.Location} did not end in a minute.");
    }
}
