using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>While nobody can sign in, each start prints a new one-time address that makes the owner. Written to the console, never to the log.</summary>
internal sealed class SetupAddress(
    IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, PublicAddress address, ConsoleText console) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Now the server listens, and its port is known.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        await using var scope = scopes.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<OpenSetup>().RunAsync(either.Token);
        var text = token is null
            ? $"Onboarding Tracker listens on {address.Base}"
            : $"""

                Nobody can sign in yet. Open this address once to become the owner:

                    {address.Of($"/setup/{token}")}

                """;
        await console.Out.WriteLineAsync(text.AsMemory(), either.Token);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
