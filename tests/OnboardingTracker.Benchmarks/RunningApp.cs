using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OnboardingTracker.Benchmarks;

/// <summary>A published app as a process of its own, on a free loopback port.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly Process process;

    private RunningApp(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts it and waits until it answers the sign-in page.</summary>
    /// <param name="store">The settings of its storage.</param>
    public static async Task<(RunningApp App, TimeSpan UntilFirstPage)> StartAsync(string folder, IReadOnlyDictionary<string, string?> store, CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "OnboardingTracker.Web.dll")])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        Settle(start, store);

        using var client = new HttpClient { BaseAddress = address };
        var began = Stopwatch.GetTimestamp();
        var started = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        var app = new RunningApp(started, address);
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/signin", UriKind.Relative), cancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return (app, Stopwatch.GetElapsedTime(began));
                }
            }
            catch (HttpRequestException) when (!started.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(2), cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Hands settings to a process as it takes them.</summary>
    public static void Settle(ProcessStartInfo start, IReadOnlyDictionary<string, string?> settings)
    {
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
