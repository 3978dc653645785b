using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Works an installation by its API and the Twilio account beside it by the simulator's own interface.</summary>
public sealed class ConnectedLaunch : IDisposable
{
    private readonly TrackerHost host;
    private readonly HttpClient api;
    private readonly HttpClient control;

    private ConnectedLaunch(TrackerHost host, HttpClient api, Uri twilio)
    {
        this.host = host;
        this.api = api;
        control = new HttpClient { BaseAddress = twilio };
    }

    public static async Task<ConnectedLaunch> OnAsync(TrackerHost host, Uri twilio) => new(host, host.Api(await host.CreateTokenAsync()), twilio);

    /// <summary>Makes an onboarding, connects it and waits for its first check; answers with its key.</summary>
    /// <param name="profile">As the API takes it; null for that of the healthy launch.</param>
    public async Task<string> StartAsync(string name, object? profile = null)
    {
        var key = await MakeAsync(name, profile);
        await ConnectAsync(key, HealthyLaunch.Keys());
        await CheckAsync(key);
        return key;
    }

    /// <summary>Hands over other credentials than the usual ones.</summary>
    public async Task ConnectAsync(string key, object keys)
    {
        using var connected = await SendAsync(HttpMethod.Put, $"/api/v1/onboardings/{key}/connection", keys);
    }

    /// <summary>Adds the credential of the organization to a connection.</summary>
    public async Task ConnectOrganizationAsync(string key)
    {
        using var connected = await SendAsync(HttpMethod.Put, $"/api/v1/onboardings/{key}/connection/organization", HealthyLaunch.Organization());
    }

    /// <summary>Makes an onboarding and leaves it without a connection: for what needs no result of a check.</summary>
    public async Task<string> MakeAsync(string name, object? profile = null)
    {
        using var created = await SendAsync(HttpMethod.Post, "/api/v1/onboardings", new { name, profile = profile ?? HealthyLaunch.Profile });
        return created.Headers.Location!.OriginalString.Split('/')[^1];
    }

    /// <summary>A check run a minute after any other, to its end.</summary>
    public async Task CheckAsync(string key)
    {
        var run = await BeginCheckAsync(key);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await api.GetFromJsonAsync<JsonElement>(run, patience.Token)).GetProperty("state").GetString() != "finished")
        {
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>Begins a check run a minute after any other; answers with where to ask how far it is.</summary>
    public async Task<Uri> BeginCheckAsync(string key)
    {
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        using var started = await SendAsync(HttpMethod.Post, $"/api/v1/onboardings/{key}/checks", null);
        return started.Headers.Location!;
    }

    /// <summary>Says something about a step as it stands now.</summary>
    /// <param name="what">The last part of the address: confirmation, denial, disagreement, not-needed.</param>
    public async Task SayAsync(string key, string step, string what, object words)
    {
        var address = $"/api/v1/onboardings/{key}/steps/{step}";
        using var read = await SendAsync(HttpMethod.Get, address, null);
        using var said = await SendAsync(HttpMethod.Put, $"{address}/{what}", words, read.Headers.ETag);
    }

    public async Task AddEvidenceAsync(string key, string step, object piece)
    {
        using var added = await SendAsync(HttpMethod.Post, $"/api/v1/onboardings/{key}/steps/{step}/evidence", piece);
    }

    /// <summary>The steps that can be done, with their status.</summary>
    public async Task<IReadOnlyList<(string Key, string Status)>> StepsAsync(string key) =>
        [.. (await api.GetFromJsonAsync<JsonElement>($"/api/v1/onboardings/{key}/steps"))
            .GetProperty("items").EnumerateArray().Select(step => (step.GetProperty("key").GetString()!, step.GetProperty("status").GetString()!))];

    /// <summary>Changes everything of one kind in the account.</summary>
    public async Task PatchAsync(string collection, object changes)
    {
        foreach (var resource in (await control.GetFromJsonAsync<JsonElement>($"/_simulator/resources/{collection}")).EnumerateArray())
        {
            using var changed = await control.PatchAsJsonAsync($"/_simulator/resources/{resource.GetProperty("sid").GetString()}", changes);
            changed.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Takes the first of one kind out of the account.</summary>
    public async Task RemoveFirstAsync(string collection)
    {
        var first = (await control.GetFromJsonAsync<JsonElement>($"/_simulator/resources/{collection}"))[0].GetProperty("sid").GetString();
        using var removed = await control.DeleteAsync(new Uri($"/_simulator/resources/{first}", UriKind.Relative));
        removed.EnsureSuccessStatusCode();
    }

    /// <summary>Denies a country to the whole account, or allows it.</summary>
    public async Task PermitAsync(string country, bool isAllowed)
    {
        using var changed = await control.PatchAsJsonAsync($"/_simulator/resources/geo-{country}", new { enabled = isAllowed });
        changed.EnsureSuccessStatusCode();
    }

    public async Task FaultAsync(object fault)
    {
        using var answer = await control.PostAsJsonAsync("/_simulator/faults", fault);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Gives the account another state altogether.</summary>
    public async Task ScenarioAsync(string name)
    {
        using var answer = await control.PostAsJsonAsync("/_simulator/scenario", new { name });
        answer.EnsureSuccessStatusCode();
    }

    public async Task MendAsync()
    {
        using var answer = await control.DeleteAsync(new Uri("/_simulator/faults", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => control.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, EntityTagHeaderValue? asSeen = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        if (asSeen is not null)
        {
            request.Headers.IfMatch.Add(asSeen);
        }

        var answer = await api.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException($"{method} {path} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
