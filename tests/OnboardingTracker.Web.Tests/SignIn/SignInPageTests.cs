using System.Net;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn;

public sealed class SignInPageTests
{
    [Fact]
    public async Task First_person_opens_the_printed_address_becomes_owner_and_is_signed_in()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var browser = tracker.Browser();
        var form = await PlainPage.OpenAsync(browser, tracker.SetupPath!);

        var tooShort = await form.SendAsync(("Email", TrackerHost.OwnerEmail), ("DisplayName", "O. Owner"), ("Password", "short"));
        var made = await form.SendAsync(("Email", TrackerHost.OwnerEmail), ("DisplayName", "O. Owner"), ("Password", TrackerHost.OwnerPassword));
        var inside = await PlainPage.OpenAsync(browser, "/onboardings");
        var again = await PlainPage.OpenAsync(tracker.Browser(), tracker.SetupPath!);

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooShort.Status);
        Assert.Contains("The password is too short. Use at least 12 characters.", tooShort.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "/onboardings"), (made.Status, made.Location));
        Assert.Equal(HttpStatusCode.OK, inside.Status);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
    }

    [Fact]
    public async Task Wrong_password_and_unknown_address_are_told_apart_by_nothing()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var form = await PlainPage.OpenAsync(tracker.Browser(), "/signin");

        var wrong = await form.SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", "wrong-password-1"));
        var unknown = await form.SendAsync(("Email", "nobody@example.test"), ("Password", "wrong-password-1"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (wrong.Status, unknown.Status));
        Assert.Equal(Shown(wrong, TrackerHost.OwnerEmail), Shown(unknown, "nobody@example.test"));
        Assert.Contains("E-mail address or password is not right.", wrong.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixth_wrong_password_is_answered_unread_even_when_it_is_right_then()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var form = await PlainPage.OpenAsync(tracker.Browser(), "/signin");
        foreach (var _ in Enumerable.Range(1, 5))
        {
            await form.SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", "wrong-password-1"));
        }

        var sixth = await form.SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", TrackerHost.OwnerPassword));
        tracker.Clock.Advance(TimeSpan.FromMinutes(15));
        var later = await form.SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", TrackerHost.OwnerPassword));

        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.Status);
        Assert.InRange(sixth.Answer.Headers.RetryAfter!.Delta!.Value.TotalMinutes, 14, 15);
        Assert.Contains("Too many tries. Wait 15 minutes", sixth.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, later.Status);
    }

    [Theory]
    [InlineData("https://evil.example.test/", "/")]
    [InlineData("//evil.example.test", "/")]
    [InlineData("/\\evil.example.test", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/\t/evil.example.test", "/")]
    [InlineData("/onboardings?sort=name", "/onboardings?sort=name")]
    public async Task After_sign_in_one_stays_inside(string returnUrl, string goesTo)
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var form = await PlainPage.OpenAsync(tracker.Browser(), $"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var answer = await form.SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", TrackerHost.OwnerPassword));

        Assert.Equal((HttpStatusCode.Redirect, goesTo), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Session_ends_by_sign_out_by_twelve_idle_hours_and_after_fourteen_days_however_busy()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var signedOut = await PlainPage.SignedInAsync(tracker);
        var idle = await PlainPage.SignedInAsync(tracker);
        var busy = await PlainPage.SignedInAsync(tracker);

        var left = await (await PlainPage.OpenAsync(signedOut, "/onboardings")).SendAsync("form[action$='/signout']");
        Assert.Equal(HttpStatusCode.Redirect, (await PlainPage.OpenAsync(signedOut, "/onboardings")).Status);
        Assert.Equal(["\"cache\", \"storage\""], left.Answer.Headers.GetValues("Clear-Site-Data"));

        var days = 0.0;
        while ((await PlainPage.OpenAsync(busy, "/onboardings")).Status is HttpStatusCode.OK && days < 20)
        {
            tracker.Clock.Advance(TimeSpan.FromHours(10));
            days += 10 / 24.0;
        }

        Assert.InRange(days, 14, 14.5);
        Assert.Equal(HttpStatusCode.Redirect, (await PlainPage.OpenAsync(idle, "/onboardings")).Status);
    }

    [Fact]
    public async Task Session_cookie_is_hidden_from_scripts_and_means_nothing_to_the_API()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var form = await PlainPage.OpenAsync(tracker.Browser(), "/signin");

        var answer = await form.SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", TrackerHost.OwnerPassword));
        var api = await PlainPage.OpenAsync(form.Browser, "/api/v1/onboardings");

        var cookie = Assert.Single(answer.Answer.Headers.GetValues("Set-Cookie"), line => line.StartsWith("ot=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Unauthorized, api.Status);
    }

    [Fact]
    public async Task Over_https_the_cookie_has_the_host_prefix()
    {
        await using var tracker = await TrackerHost.StartAsync(FarBrowser.Settings);
        await tracker.CreateOwnerAsync();
        using var browser = new FarBrowser(tracker, "192.0.2.1");

        var answer = await browser.SignInAsync(TrackerHost.OwnerEmail, TrackerHost.OwnerPassword);

        var cookie = Assert.Single(answer.Answer.Headers.GetValues("Set-Cookie"), line => line.StartsWith("__Host-ot=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static string Shown(PlainPage screen, string email) => screen.Document.QuerySelector("main")!.InnerHtml
        .Replace(email, "", StringComparison.Ordinal)
        .Replace(screen.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!, "", StringComparison.Ordinal);
}
