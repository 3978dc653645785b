using Microsoft.Extensions.Hosting;
using OnboardingTracker.Core.Deliveries;

namespace OnboardingTracker.Knowledge;

/// <summary>Asks for the error codes when the host starts, so that a wrong file stops the start and not the first page with one.</summary>
internal sealed class ErrorsAtStart : IHostedService
{
    public ErrorsAtStart(ErrorMeanings errors) => ArgumentNullException.ThrowIfNull(errors);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
