using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Tests.Fakes;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Connections;

public sealed class DisconnectTwilioTests
{
    [Fact]
    public async Task Disconnecting_forgets_the_credentials_and_says_who_did_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var onboardings = new InMemoryOnboardings();
        var connections = new InMemoryConnections();
        var onboarding = An.Onboarding();
        onboardings.Put(onboarding);
        var keys = new ConnectionKeys(Some.AccountSid, Some.Sid("SK", 1), new Secret("first-secret"), null);
        await connections.SaveAsync(Connection.Create(onboarding.Id, keys, isPractice: false, "key"), cancellation);

        var outcome = await new DisconnectTwilio(connections, new EditOnboarding(onboardings, A.Review()), new FakeTimeProvider(Some.Noon))
            .RunAsync(onboarding, An.Lead, cancellation);

        Assert.True(outcome.IsDone);
        Assert.Null(await connections.FindAsync(onboarding.Id, cancellation));
        var entry = Assert.Single(onboardings.Activity);
        Assert.Equal((ActivityKind.Disconnected, An.Lead.Name), (entry.Kind, entry.ActorName));
    }
}
