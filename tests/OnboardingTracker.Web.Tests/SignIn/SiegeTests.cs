using System.Globalization;
using System.Net;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn;

/// <summary>Figure 11: while strangers try passwords of a person from many networks, that person signs in. SIEGE_TRIES=10000 makes it the whole siege.</summary>
public sealed class SiegeTests(ITestOutputHelper output)
{
    private const int TriesInTheTests = 500;
    private const int Networks = 20;

    [Fact]
    public async Task The_person_signs_in_while_strangers_try_their_password()
    {
        var tries = int.Parse(Environment.GetEnvironmentVariable("SIEGE_TRIES") ?? TriesInTheTests.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        await using var tracker = await TrackerHost.StartAsync(new KeyValuePair<string, string>("ForwardedHeaders:KnownProxies", "127.0.0.1"));
        await tracker.CreateOwnerAsync();
        var (refused, unread, signedIn) = (0, 0, 0);
        using var stranger = tracker.Browser();
        var door = await PlainPage.OpenAsync(stranger, "/signin");

        for (var tried = 0; tried < tries; tried++)
        {
            stranger.DefaultRequestHeaders.Remove("X-Forwarded-For");
            stranger.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.{tried % Networks}.1");
            var answer = await door.SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", $"wrong-password-{tried}"));
            refused += answer.Status is HttpStatusCode.UnprocessableEntity ? 1 : 0;
            unread += answer.Status is HttpStatusCode.TooManyRequests ? 1 : 0;
            if (tried % (tries / 10) == 0)
            {
                using var person = tracker.Browser();
                person.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
                var inside = await (await PlainPage.OpenAsync(person, "/signin")).SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", TrackerHost.OwnerPassword));
                signedIn += inside.Status is HttpStatusCode.Redirect ? 1 : 0;
            }
        }

        output.WriteLine($"Figure 11: {tries:N0} wrong passwords from {Networks} networks, {refused:N0} read and refused, {unread:N0} refused unread; the person signed in {signedIn} of 10 times meanwhile.");
        Assert.Equal(tries, refused + unread);
        Assert.InRange(refused, 1, 5 * Networks);
        Assert.Equal(10, signedIn);
    }
}
