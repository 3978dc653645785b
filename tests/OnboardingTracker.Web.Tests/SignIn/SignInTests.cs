using System.Net;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn;

public sealed class SignInTests
{
    [Fact]
    public async Task Page_without_a_session_leads_to_sign_in_and_back()
    {
        await using var tracker = await TrackerHost.StartAsync();

        using var answer = await tracker.Browser().GetAsync(new Uri("/onboardings?sort=name", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/signin?returnUrl=%2Fonboardings%3Fsort%3Dname", answer.Headers.Location?.OriginalString);
    }
}
