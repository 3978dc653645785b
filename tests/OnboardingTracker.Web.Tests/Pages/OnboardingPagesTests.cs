using System.Net;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Pages;

public sealed class OnboardingPagesTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Fact]
    public async Task Every_link_on_every_screen_leads_somewhere()
    {
        await host.NewOnboardingAsync();
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/onboardings" };
        var open = new Queue<string>(seen);
        List<string> dead = [];
        while (open.TryDequeue(out var address))
        {
            var screen = await host.Owner.OpenAsync(address);
            if (screen.Status is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
            {
                dead.Add($"{address} answers {(int)screen.Status}");
            }

            foreach (var link in screen.Page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                if (link.StartsWith('/') && !link.Contains("/steps/", StringComparison.Ordinal) && seen.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }

        Assert.Empty(dead);
        Assert.True(seen.Count > 10, $"Only {seen.Count} screens were reached.");
    }

    [Fact]
    public async Task No_screen_has_script_or_style_of_its_own()
    {
        var onboarding = await host.NewOnboardingAsync();
        string[] addresses = ["/onboardings", "/onboardings/new", onboarding, $"{onboarding}/m/numbers", $"{onboarding}/connection", $"{onboarding}/steps/approve-the-brand"];
        foreach (var address in addresses)
        {
            var screen = await host.Owner.OpenAsync(address);

            Assert.Equal(HttpStatusCode.OK, screen.Status);
            Assert.Empty(screen.Page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload]"));
        }
    }

    [Fact]
    public async Task Details_that_somebody_changed_meanwhile_are_shown_beside_what_was_typed()
    {
        var onboarding = await host.NewOnboardingAsync();
        var slow = await host.Owner.OpenAsync($"{onboarding}/settings");
        await host.Owner.SendAsync($"{onboarding}/settings", null, new() { ["name"] = "Theirs" });

        var conflict = await host.Owner.SendAsync(slow, null, new() { ["name"] = "Mine" });

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Theirs", conflict.Page.QuerySelector("[data-testid=theirs]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", conflict.Value("name"));
    }

    [Fact]
    public async Task Planned_accounts_and_services_are_named_or_given_by_a_whole_SID()
    {
        var onboarding = await host.NewOnboardingAsync();

        var settings = await host.Owner.OpenAsync($"{onboarding}/settings");
        var refused = await host.Owner.SendAsync(settings, null, new()
        {
            ["plannedAccounts"] = "Main\nAC0123456789abcdef0123456789abcde",
            ["plannedServices"] = "SK0123456789abcdef0123456789abcdef",
        });
        var saved = await host.Owner.SendAsync(refused, null, new()
        {
            ["plannedAccounts"] = "Main\nAC0123456789abcdef0123456789abcdef",
            ["plannedServices"] = "MG0123456789abcdef0123456789abcdef\nAlerts",
        });

        Assert.Contains("their SIDs that begin with MG", settings.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [
                "AC01…bcde looks like a SID and is none. That of an account is AC and 32 characters 0-9 and a-f.",
                "SK01…cdef is the SID of something else. That of a Messaging Service begins with MG.",
            ],
            refused.Errors);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    [Theory]
    [InlineData("SK0123456789abcdef0123456789abcdef", "SK0123456789abcdef0123456789abcdef", "x", "Account SID must start with AC. This one starts with SK, which is an API key.")]
    [InlineData("AC0123456789abcdef0123456789abcde", "SK0123456789abcdef0123456789abcdef", "x", "Enter an Account SID. It starts with AC and has 34 characters. This one has 33.")]
    [InlineData("AC0123456789abcdef0123456789abcdef", "SK0123456789abcdef0123456789abcdef", "", "Enter the secret of this key. Twilio shows it only once, when the key is made.")]
    [InlineData("AC0123456789abcdef0123456789abcdef", "", "", "Enter an API key with its secret, or the auth token.")]
    public async Task Keys_that_cannot_be_are_refused_before_Twilio_is_asked(string account, string key, string secret, string sentence)
    {
        var onboarding = await host.NewOnboardingAsync();

        var refused = await host.Owner.SendAsync(
            $"{onboarding}/connection", null, new() { ["accountSid"] = account, ["keySid"] = key, ["keySecret"] = secret });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([sentence], refused.Errors);
        Assert.Equal((account, ""), (refused.Value("accountSid"), refused.Value("keySecret")));
    }

    [Fact]
    public async Task A_screen_without_a_session_asks_to_sign_in_and_comes_back()
    {
        var stranger = new Person(host.Tracker.Browser());
        var onboarding = await host.NewOnboardingAsync();

        var asked = await stranger.OpenAsync($"{onboarding}/activity");
        var signedIn = await stranger.SendAsync(
            new Uri(asked.Location!, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } absolute ? absolute.PathAndQuery : asked.Location!,
            null,
            new() { ["email"] = TrackerHost.OwnerEmail, ["password"] = TrackerHost.OwnerPassword });

        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        Assert.Equal($"{onboarding}/activity", signedIn.Location);
    }

    [Theory]
    [InlineData("https://evil.example.test/")]
    [InlineData("//evil.example.test")]
    [InlineData("/\\evil.example.test")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        var stranger = new Person(host.Tracker.Browser());

        var signedIn = await stranger.SendAsync(
            $"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}",
            null,
            new() { ["email"] = TrackerHost.OwnerEmail, ["password"] = TrackerHost.OwnerPassword });

        Assert.Equal("/", signedIn.Location);
    }
}
