using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>The app connected to a simulated Twilio account, as an operator would run the two, and a token that may write.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Onboardings = "/api/v1/onboardings";

    public static readonly object Healthy = new { name = "US launch", profile = HealthyLaunch.Profile };

    private readonly SimulatorHost? simulator;

    private Stage(TrackerHost tracker, HttpClient api, Uri twilio, SimulatorHost? simulator)
    {
        Tracker = tracker;
        Api = api;
        Control = new HttpClient { BaseAddress = new Uri(twilio.GetLeftPart(UriPartial.Authority)) };
        this.simulator = simulator;
    }

    public TrackerHost Tracker { get; }

    public HttpClient Api { get; }

    /// <summary>The simulator's own interface: changes what Twilio shows.</summary>
    public HttpClient Control { get; }

    public static async Task<Stage> SetAsync(string scenario = "healthy", params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var started = await SimulatorHost.StartAsync(new SimulatorOptions { Scenario = scenario }, TestContext.Current.CancellationToken);
        return await SetAsync(started.BaseUrlTemplate, started.Address, started, settings);
    }

    /// <summary>With a simulator that runs elsewhere.</summary>
    public static async Task<Stage> SetAsync(
        string baseUrlTemplate, Uri twilio, SimulatorHost? simulator = null, params IEnumerable<KeyValuePair<string, string>> settings)
    {
        var tracker = await TrackerHost.StartAsync([new("Twilio:BaseUrl", baseUrlTemplate), .. settings]);
        return new Stage(tracker, tracker.Api(await tracker.CreateTokenAsync()), twilio, simulator);
    }

    /// <summary>Makes an onboarding and connects it; answers with its path.</summary>
    public async Task<string> ConnectedAsync(object? onboarding = null)
    {
        var created = await Api.AddAsync(Onboardings, onboarding ?? Healthy);
        Assert.Equal(HttpStatusCode.Created, created.Status);

        var connected = await Api.SetAsync($"{created.Location}/connection", HealthyLaunch.Keys());
        Assert.True(connected.Status is HttpStatusCode.OK, connected.Text);
        return created.Location!;
    }

    /// <summary>Adds the credential of the organization to an onboarding that is connected.</summary>
    public async Task OrganizeAsync(string onboarding)
    {
        var connected = await Api.SetAsync($"{onboarding}/connection/organization", HealthyLaunch.Organization());
        Assert.True(connected.Status is HttpStatusCode.OK, connected.Text);
    }

    /// <summary>The account becomes another one, by the name of its scenario.</summary>
    public async Task ScenarioAsync(string scenario)
    {
        using var answer = await Control.PostAsJsonAsync("/_simulator/scenario", new { name = scenario }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How often the simulated Twilio was asked so far.</summary>
    public async Task<int> TwilioRequestsAsync() =>
        (await Control.GetFromJsonAsync<JsonElement>("/_simulator/requests", TestContext.Current.CancellationToken)).GetProperty("total").GetInt32();

    /// <summary>Changes the OAuth app of the organization.</summary>
    public async Task ChangeOrganizationAsync(object change)
    {
        using var answer = await Control.PatchAsJsonAsync("/_simulator/organization", change, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Starts a run a minute after any other, waits for its end and answers with it.</summary>
    public async Task<JsonElement> CheckAsync(string onboarding)
    {
        Tracker.Clock.Advance(TimeSpan.FromSeconds(61));
        var started = await Api.AddAsync($"{onboarding}/checks");
        Assert.True(started.Status is HttpStatusCode.Accepted, started.Text);
        return await FinishedAsync(started.Location!);
    }

    public async Task<JsonElement> FinishedAsync(string run)
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            var answer = await Api.ReadAsync(run);
            if (answer.Json.GetProperty("state").GetString() == "finished")
            {
                return answer.Json;
            }

            // Not so often that a slow machine asks more than a token may.
            await Task.Delay(150, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{run} did not end in minutes.");
    }

    /// <summary>Waits until a running check has read something of the account.</summary>
    public async Task PartsReadAsync(string run)
    {
        await using var scope = Tracker.Services.CreateAsyncScope();
        var runs = scope.ServiceProvider.GetRequiredService<ICheckRunStore>();
        for (var tries = 0; tries < 200; tries++)
        {
            if ((await runs.RunningAsync(TestContext.Current.CancellationToken)).Any(running => running.Run.PartsRead > 0))
            {
                return;
            }

            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{run} read nothing.");
    }

    public async Task<IReadOnlyList<JsonElement>> StepsAsync(string onboarding) =>
        [.. (await Api.ReadAsync($"{onboarding}/steps")).Json.GetProperty("items").EnumerateArray()];

    /// <summary>Keys of the steps in one of these states, sorted.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(string onboarding, params string[] statuses) =>
    [
        .. (await StepsAsync(onboarding))
            .Where(step => statuses.Contains(step.GetProperty("status").GetString(), StringComparer.Ordinal))
            .Select(step => step.GetProperty("key").GetString()!)
            .Order(StringComparer.Ordinal),
    ];

    public async Task FaultAsync(object fault)
    {
        using var answer = await Control.PostAsJsonAsync("/_simulator/faults", fault, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Ends all faults.</summary>
    public async Task MendAsync()
    {
        using var answer = await Control.DeleteAsync(new Uri("/_simulator/faults", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task PatchAsync(string resource, object properties)
    {
        using var answer = await Control.PatchAsJsonAsync($"/_simulator/resources/{resource}", properties, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<IReadOnlyList<JsonElement>> ResourcesAsync(string collection)
    {
        var answer = await Control.GetFromJsonAsync<JsonElement>($"/_simulator/resources/{collection}", TestContext.Current.CancellationToken);
        return [.. (answer.ValueKind is JsonValueKind.Array ? answer : answer.EnumerateObject().First(property => property.Value.ValueKind is JsonValueKind.Array).Value).EnumerateArray()];
    }

    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        await Tracker.DisposeAsync();
        if (simulator is not null)
        {
            await simulator.DisposeAsync();
        }
    }
}
