using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OnboardingTracker.Simulator;

namespace OnboardingTracker.Benchmarks;

/// <summary>The simulated Twilio as a process of its own, so that neither its memory nor its threads are counted as ours.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private RunningSimulator(Process process, Uri address)
    {
        this.process = process;
        client = new() { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SimulatorCredentials.AccountSid}:{SimulatorCredentials.AuthToken}")));
    }

    /// <summary>What to set as Twilio's base address.</summary>
    public string BaseUrl => $"{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}/{{product}}";

    /// <param name="latency">How long every answer is held back.</param>
    /// <param name="more">Further arguments of the simulator.</param>
    public static async Task<RunningSimulator> StartAsync(string scenario, TimeSpan latency, CancellationToken cancellationToken, params IEnumerable<string> more)
    {
        var address = new Uri($"http://127.0.0.1:{RunningApp.FreePort()}");
        string[] arguments =
        [
            typeof(SimulatorHost).Assembly.Location, "--urls", address.OriginalString, "--scenario", scenario,
            "--latency", latency.TotalMilliseconds.ToString(CultureInfo.InvariantCulture), .. more,
        ];
        var started = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dotnet did not start.");

        // It says how to connect when it listens.
        return await started.StandardOutput.ReadLineAsync(cancellationToken) is not null
            ? new(started, address)
            : throw new InvalidOperationException("The simulator did not start.");
    }

    /// <summary>The median time of one small request after another: the latency as it is on this machine now, in milliseconds.</summary>
    public async Task<double> RoundTripAsync(CancellationToken cancellationToken)
    {
        const int Requests = 9;
        var times = new List<double>(Requests);
        for (var request = 0; request < Requests; request++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(
                new Uri($"/api/2010-04-01/Accounts/{SimulatorCredentials.AccountSid}/Balance.json", UriKind.Relative), cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            answer.EnsureSuccessStatusCode();
        }

        return Machine.Median(times);
    }

    /// <summary>What was asked since it was last forgotten: how often, how much at once, and how often 429 was the answer.</summary>
    public async Task<(int Calls, int AtOnce, int Throttled)> RequestsAsync(CancellationToken cancellationToken)
    {
        var log = await client.GetFromJsonAsync<JsonElement>(new Uri("/_simulator/requests", UriKind.Relative), cancellationToken);
        return (
            log.GetProperty("total").GetInt32(),
            log.GetProperty("max_in_flight").EnumerateObject().Max(account => account.Value.GetInt32()),
            log.GetProperty("requests").EnumerateArray().Count(request => request.GetProperty("status").GetInt32() == 429));
    }

    public async Task ForgetRequestsAsync(CancellationToken cancellationToken)
    {
        using var answer = await client.DeleteAsync(new Uri("/_simulator/requests", UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Something goes wrong on purpose, in the words of the simulator's README.</summary>
    public async Task AddFaultAsync(object fault, CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/_simulator/faults", UriKind.Relative), fault, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task ClearFaultsAsync(CancellationToken cancellationToken)
    {
        using var answer = await client.DeleteAsync(new Uri("/_simulator/faults", UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
