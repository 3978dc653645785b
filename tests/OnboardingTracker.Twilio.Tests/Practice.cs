using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests;

/// <summary>A simulated account and what tests do to it.</summary>
internal sealed class Practice : IAsyncDisposable
{
    private readonly SimulatorHost host;
    private readonly HttpClient control;

    private Practice(SimulatorHost host)
    {
        this.host = host;
        control = new() { BaseAddress = host.Address };
    }

    public string BaseUrl => host.BaseUrlTemplate;

    public static async Task<Practice> StartAsync(string scenario = SimulatorScenarios.Healthy, SimulatorOptions? options = null) =>
        new(await SimulatorHost.StartAsync((options ?? new()) with { Scenario = scenario }, TestContext.Current.CancellationToken));

    /// <summary>Something goes wrong on purpose, in the words of the simulator's control API.</summary>
    public async Task AddFaultAsync(JsonObject fault)
    {
        var answer = await control.PostAsJsonAsync("_simulator/faults", fault, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Changes the OAuth app of the organization, in the words of the control API.</summary>
    public async Task ChangeOrganizationAsync(JsonObject change)
    {
        var answer = await control.PatchAsJsonAsync("_simulator/organization", change, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<int> TokensIssuedAsync() =>
        (int)(await control.GetFromJsonAsync<JsonObject>("_simulator/organization", TestContext.Current.CancellationToken))!["tokens_issued"]!;

    public async Task PatchAsync(string sid, JsonObject changes)
    {
        var answer = await control.PatchAsJsonAsync($"_simulator/resources/{sid}", changes, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The resources of a collection that belong to the account itself, as the simulator holds them.</summary>
    public async Task<IReadOnlyList<JsonObject>> HeldAsync(string collection)
    {
        var all = await control.GetFromJsonAsync<JsonArray>($"_simulator/resources/{collection}", TestContext.Current.CancellationToken);
        return [.. all!.Select(resource => resource!.AsObject()).Where(resource => (string?)resource["account_sid"] is null or SimulatorCredentials.AccountSid)];
    }

    /// <summary>What was asked so far.</summary>
    public async Task<JsonObject> RequestsAsync() =>
        (await control.GetFromJsonAsync<JsonObject>("_simulator/requests", TestContext.Current.CancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await host.DisposeAsync();
    }
}
