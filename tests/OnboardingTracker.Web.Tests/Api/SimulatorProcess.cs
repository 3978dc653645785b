using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OnboardingTracker.Simulator;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>The simulator alone, in a process of its own that a test can kill.</summary>
internal sealed class SimulatorProcess : IDisposable
{
    private readonly Process process;

    private SimulatorProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public string BaseUrlTemplate => $"{Address.GetLeftPart(UriPartial.Authority)}/{{product}}";

    public static async Task<SimulatorProcess> StartAsync(string scenario = "healthy")
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(SimulatorHost).Assembly.Location, "--urls", address.OriginalString, "--scenario", scenario])
        {
            start.ArgumentList.Add(argument);
        }

        var started = Process.Start(start)!;
        if (await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is null)
        {
            throw new InvalidOperationException(await started.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return new SimulatorProcess(started, address);
    }

    public void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
