using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OnboardingTracker.Simulator.Answers;
using OnboardingTracker.Simulator.Control;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Simulator;

/// <summary>A running Twilio account to practise on. Every host has its own state; disposing stops it.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private SimulatorHost(WebApplication app, Uri address)
    {
        this.app = app;
        Address = address;
    }

    /// <summary>The address listened on, with the real port.</summary>
    public Uri Address { get; }

    /// <summary>What to set as Twilio's base address: <c>http://127.0.0.1:PORT/{product}</c>.</summary>
    public string BaseUrlTemplate => $"{Address.GetLeftPart(UriPartial.Authority)}/{{product}}";

    /// <summary>Starts a simulator; throws <see cref="ArgumentException"/> for a scenario that does not exist.</summary>
    public static async Task<SimulatorHost> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        var simulation = new Simulation(options);

        // Before listening: a wrong scenario opens no port, and whoever waits for a fixed port never meets an empty account.
        if (options.Listen.Port == 0)
        {
            _ = SimulatorScenarios.Named(options.Scenario);
        }
        else
        {
            simulation.Load(options.Scenario);
        }

        var server = Build(simulation);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        var address = Reachable(new(addresses!.Addresses.First()));
        simulation.MoveTo(address);
        return new(server, address);
    }

    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    // The empty builder reads neither settings files nor environment variables: two hosts in one process stay apart.
    private static WebApplication Build(Simulation simulation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(simulation.Options.Listen.GetLeftPart(UriPartial.Authority));
        builder.Services.AddRoutingCore().AddSingleton(simulation);
        builder.Services.ConfigureHttpJsonOptions(json => ControlJson.Apply(json.SerializerOptions));

        var server = builder.Build();
        server.UseRouting();
        server.MapControl();
        server.Map("/{**path}", TwilioEndpoint.AnswerAsync);
        return server;
    }

    // Kestrel reports "any address" as it was given; nobody can call that.
    private static Uri Reachable(Uri listening) => listening.Host is "0.0.0.0" or "[::]"
        ? new UriBuilder(listening) { Host = "127.0.0.1" }.Uri
        : listening;
}
