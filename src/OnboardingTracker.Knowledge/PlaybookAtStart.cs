using Microsoft.Extensions.Hosting;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Knowledge;

/// <summary>Asks for the playbook when the host starts, so that a wrong file stops the start and not the first page.</summary>
internal sealed class PlaybookAtStart : IHostedService
{
    public PlaybookAtStart(StepPlaybook playbook) => ArgumentNullException.ThrowIfNull(playbook);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
