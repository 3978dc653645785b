using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace OnboardingTracker.Simulator.Tests;

/// <summary>A simulator on a free port and the ways tests talk to it.</summary>
public sealed class RunningSimulator : IAsyncDisposable
{
    public const string Account = SimulatorCredentials.AccountSid;
    public const string NumbersPath = $"api/2010-04-01/Accounts/{Account}/IncomingPhoneNumbers.json";

    private readonly SimulatorHost host;
    private readonly HttpClient client;

    private RunningSimulator(SimulatorHost host)
    {
        this.host = host;
        client = new() { BaseAddress = host.Address };
    }

    public string Base => host.Address.GetLeftPart(UriPartial.Authority);

    public SimulatorHost Host => host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<RunningSimulator> StartAsync(string scenario) => StartAsync(new SimulatorOptions { Scenario = scenario });

    public static async Task<RunningSimulator> StartAsync(SimulatorOptions options) =>
        new(await SimulatorHost.StartAsync(options, Cancellation));

    /// <summary>Asks as Twilio's customer would; the main key unless said otherwise.</summary>
    public async Task<HttpResponseMessage> GetAsync(
        string path, string user = SimulatorCredentials.MainKeySid, string password = SimulatorCredentials.Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        return await client.SendAsync(request, Cancellation);
    }

    public async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    public async Task<int> CodeOfAsync(string path, string user, string password)
    {
        using var response = await GetAsync(path, user, password);
        var error = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal((int)response.StatusCode, error.GetProperty("status").GetInt32());
        Assert.EndsWith(error.GetProperty("code").GetRawText(), error.GetProperty("more_info").GetString(), StringComparison.Ordinal);
        return error.GetProperty("code").GetInt32();
    }

    public async Task<JsonElement> ControlAsync(string path) =>
        await client.GetFromJsonAsync<JsonElement>(new Uri($"/_simulator/{path}", UriKind.Relative), Cancellation);

    public async Task<HttpResponseMessage> ControlAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/_simulator/{path}", UriKind.Relative));
        request.Content = body is null ? null : JsonContent.Create(body);
        return await client.SendAsync(request, Cancellation);
    }

    public async Task<string[]> SidsAsync(string collection) =>
        [.. (await ControlAsync($"resources/{collection}")).EnumerateArray().Select(item => item.GetProperty("sid").GetString()!)];

    public async Task<IReadOnlyList<string>> UnknownRequestsAsync() =>
        [.. (await ControlAsync("requests")).GetProperty("unknown").EnumerateArray().Select(item => item.GetProperty("path").GetString()!)];

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
    }
}
