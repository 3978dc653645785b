using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Storage.Live;

namespace OnboardingTracker.Web.Tests.Pages;

public sealed class LiveStreamTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Fact]
    public async Task A_page_that_is_left_leaves_no_listener_and_no_fault_behind()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var onboarding = await host.NewOnboardingAsync();
        var hub = host.Tracker.Services.GetRequiredService<SignalHub>();

        using (var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
        {
            using var reader = new StreamReader(await host.Owner.StreamAsync($"{onboarding}/live?seen=0", leaving.Token));
            Assert.Equal("event: changed", await reader.ReadLineAsync(cancellation));
            Assert.Equal(1, hub.Listeners);
            await leaving.CancelAsync();
        }

        for (var waited = 0; hub.Listeners > 0 && waited < 100; waited++)
        {
            await Task.Delay(50, cancellation);
        }

        Assert.Equal(0, hub.Listeners);
        Assert.DoesNotContain("NotSupportedException", host.Tracker.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("answered 500", host.Tracker.Log, StringComparison.Ordinal);
    }
}
