using Microsoft.Extensions.Hosting;
using OnboardingTracker.Core.Billing.Costs;

namespace OnboardingTracker.Knowledge;

/// <summary>Asks for the prices when the host starts, so that a wrong file stops the start and not the first forecast.</summary>
internal sealed class PricesAtStart : IHostedService
{
    public PricesAtStart(PriceList prices) => ArgumentNullException.ThrowIfNull(prices);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
