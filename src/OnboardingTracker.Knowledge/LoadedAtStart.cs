using Microsoft.Extensions.Hosting;

namespace OnboardingTracker.Knowledge;

/// <summary>Asks for a piece of knowledge when the host starts, so that a wrong file stops the start and not the first page that needs it.</summary>
internal sealed class LoadedAtStart<T> : IHostedService
    where T : class
{
    public LoadedAtStart(T knowledge) => ArgumentNullException.ThrowIfNull(knowledge);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
