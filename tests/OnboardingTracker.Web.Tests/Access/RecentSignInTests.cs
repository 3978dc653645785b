using System.Net;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Access;

/// <summary>Whatever can do harm asks somebody who signed in a while ago to show that it is them: every handler that the table calls so, not those that somebody thought of.</summary>
public sealed class RecentSignInTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static readonly Permission[] Harmful =
        [Permission.ManagePeople, Permission.HandOverOwnership, Permission.ManageConnection, Permission.DeleteOnboarding, Permission.ManageSettings];

    private static readonly string[] OwnSignIn = ["/account/password", "/account/passkeys", "/account/second-factor", "/account/linked", "/account/tokens"];

    /// <summary>They ask Twilio whether the keys that are there work, or verify the chain of the activity, and change nothing.</summary>
    private static readonly string[] Harmless = ["/activity", "/onboardings/{key}/connection/test", "/onboardings/{key}/connection/organization/test"];

    [Fact]
    public async Task Every_form_that_can_do_harm_asks_after_eleven_minutes()
    {
        var owner = world.Subjects[0];
        var forms = Asked.OfEverybody(world.Tracker).Where(CanDoHarm).ToList();
        Assert.All(OwnSignIn, page => Assert.Contains(forms, form => form.Path.StartsWith(page, StringComparison.Ordinal)));
        Assert.All(Harmful, permission => Assert.Contains(forms, form => form.Permission == permission));
        world.Tracker.Clock.Advance(TimeSpan.FromMinutes(11));
        var token = (await new Person(owner.Browser).OpenAsync("/account")).Value("__RequestVerificationToken")!;

        List<string> open = [];
        foreach (var form in forms)
        {
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            using var answer = await owner.Browser.PostAsync(
                new Uri(form.PathFor(world.Own, world.StepKey, world.Files[(world.Own, world.StepKey)], world.Subjects[1].MemberId), UriKind.Relative), content, TestContext.Current.CancellationToken);
            var asks = answer.StatusCode is HttpStatusCode.Forbidden
                && (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("Confirm that it is you", StringComparison.Ordinal);
            if (!asks)
            {
                open.Add($"{form}: {(int)answer.StatusCode}");
            }
        }

        Assert.Equal([], open);
    }

    private static bool CanDoHarm(Asked asked) =>
        asked.Method is "POST"
        && !asked.Path.StartsWith("/api/", StringComparison.Ordinal)
        && !Harmless.Contains(asked.Path, StringComparer.Ordinal)
        && (Harmful.Contains(asked.Permission) || OwnSignIn.Any(page => asked.Path.StartsWith(page, StringComparison.Ordinal)));
}
