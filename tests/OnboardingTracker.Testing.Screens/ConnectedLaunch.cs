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
    public async Task<string> StartAsync(string name)
    {
        var key = await MakeAsync(name);
        using var connected = await SendAsync(HttpMethod.Put, $"/api/v1/onboardings/{key}/connection", HealthyLaunch.Keys());
        await CheckAsync(key);
        return key;
    }

    /// <summary>Makes an onboarding and leaves it without a connection: for what needs no result of a check.</summary>
    public async Task<string> MakeAsync(string name)
    {
        using var created = await SendAsync(HttpMethod.Post, "/api/v1/onboardings", new { name, profile = HealthyLaunch.Profile });
        return created.Headers.Location!.OriginalString.Split('/')[^1];
    }

    /// <summary>A check run a minute after any other, to its end.</summary>
    public async Task CheckAsync(string key)
    {
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        using var started = await SendAsync(HttpMethod.Post, $"/api/v1/onboardings/{key}/checks", null);
        var run = started.Headers.Location!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await api.GetFromJsonAsync<JsonElement>(run, patience.Token)).GetProperty("state").GetString() != "finished")
        {
            await Task.Delay(50, patience.Token);
        }
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

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        var answer = await api.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException($"{method} {path} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
