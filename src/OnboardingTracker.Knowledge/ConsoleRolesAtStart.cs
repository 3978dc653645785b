using Microsoft.Extensions.Hosting;
using OnboardingTracker.Core.ConsoleRoles;

namespace OnboardingTracker.Knowledge;

/// <summary>Asks for the guide to the Console's roles when the host starts, so that a wrong file stops the start and not the first page.</summary>
internal sealed class ConsoleRolesAtStart : IHostedService
{
    public ConsoleRolesAtStart(ConsoleRoleGuide guide) => ArgumentNullException.ThrowIfNull(guide);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
