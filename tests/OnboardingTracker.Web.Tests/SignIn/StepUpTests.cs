using System.Net;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn;

/// <summary>What can do harm asks for a proof of the last ten minutes, and nothing that was typed is lost by it.</summary>
public sealed class StepUpTests
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(11);

    [Theory]
    [InlineData("/account/password")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/second-factor")]
    [InlineData("/settings/sign-in")]
    [InlineData("{onboarding}/settings/delete")]
    [InlineData("{onboarding}/connection/disconnect")]
    public async Task A_page_asks_after_eleven_minutes_and_opens_after_the_confirmation(string page)
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var browser = await PlainPage.SignedInAsync(tracker);
        var address = page.Replace("{onboarding}", await OnboardingAsync(browser), StringComparison.Ordinal);
        Assert.NotEqual("/account/confirm", PathOf(await PlainPage.OpenAsync(browser, address)));

        tracker.Clock.Advance(TooLong);
        var asked = await PlainPage.OpenAsync(browser, address);
        var question = await PlainPage.OpenAsync(browser, asked.Location!);
        var wrong = await question.SendAsync("#confirm-form", ("Password", "not the password at all"));
        var right = await question.SendAsync("#confirm-form", ("Password", TrackerHost.OwnerPassword));

        Assert.Equal($"/account/confirm?returnUrl={Uri.EscapeDataString(address)}", asked.Location);
        Assert.Equal(HttpStatusCode.OK, question.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal((HttpStatusCode.Redirect, address), (right.Status, right.Location));
        Assert.NotEqual("/account/confirm", PathOf(await PlainPage.OpenAsync(browser, address)));
    }

    [Theory]
    [InlineData("/onboardings")]
    [InlineData("/account")]
    [InlineData("/account/sessions")]
    [InlineData("{onboarding}/connection")]
    public async Task What_does_no_harm_asks_nobody(string page)
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var browser = await PlainPage.SignedInAsync(tracker);
        var address = page.Replace("{onboarding}", await OnboardingAsync(browser), StringComparison.Ordinal);

        tracker.Clock.Advance(TooLong);

        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, address)).Status);
    }

    [Fact]
    public async Task A_form_waits_encrypted_and_does_its_work_after_the_confirmation()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var browser = await PlainPage.SignedInAsync(tracker);
        var onboarding = await OnboardingAsync(browser);
        var form = await PlainPage.OpenAsync(browser, $"{onboarding}/connection");

        tracker.Clock.Advance(TooLong);
        var asked = await form.SendAsync("#connection-form", ("AccountSid", "AC0123456789abcdef0123456789abcdeg"), ("KeySid", "SK0123456789abcdef0123456789abcdef"), ("KeySecret", "planted-secret-of-the-key"));
        var confirmed = await asked.SendAsync("#confirm-form", ("Password", TrackerHost.OwnerPassword));
        var done = await confirmed.SendAsync("#kept-form");

        Assert.Equal(HttpStatusCode.Forbidden, asked.Status);
        Assert.Contains("Confirm that it is you", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
        foreach (var page in new[] { asked, confirmed })
        {
            Assert.DoesNotContain("planted-secret", page.Html, StringComparison.Ordinal);
            Assert.Contains("no-store", page.Answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        // The form has arrived as it was typed: the page complains about the one character that is wrong in it.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, done.Status);
        Assert.Contains("AC0123456789abcdef0123456789abcdeg", done.Html, StringComparison.Ordinal);
        Assert.Contains("SK0123456789abcdef0123456789abcdef", done.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_with_a_form_that_waited_deletes()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var browser = await PlainPage.SignedInAsync(tracker);
        var onboarding = await OnboardingAsync(browser);
        var form = await PlainPage.OpenAsync(browser, $"{onboarding}/settings/delete");

        tracker.Clock.Advance(TooLong);
        var asked = await form.SendAsync("#delete-form", ("TypedName", "US launch"));
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, onboarding)).Status);
        var done = await (await asked.SendAsync("#confirm-form", ("Password", TrackerHost.OwnerPassword))).SendAsync("#kept-form");

        Assert.Equal((HttpStatusCode.Redirect, "/onboardings"), (done.Status, done.Location));
        Assert.Equal(HttpStatusCode.NotFound, (await PlainPage.OpenAsync(browser, onboarding)).Status);
    }

    [Fact]
    public async Task A_form_that_waits_goes_to_no_other_address_and_without_a_confirmation_nowhere()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var browser = await PlainPage.SignedInAsync(tracker);
        var (one, other) = (await OnboardingAsync(browser), await OnboardingAsync(browser));
        var form = await PlainPage.OpenAsync(browser, $"{one}/settings/delete");

        tracker.Clock.Advance(TooLong);
        var asked = await form.SendAsync("#delete-form", ("TypedName", "US launch"));
        var kept = asked.Document.QuerySelector("input[name=kept]")!.GetAttribute("value")!;
        using var again = new FormUrlEncodedContent([KeyValuePair.Create("ot.kept-form", kept)]);
        var unconfirmed = await browser.PostAsync(new Uri($"{one}/settings/delete", UriKind.Relative), again, TestContext.Current.CancellationToken);
        await asked.SendAsync("#confirm-form", ("Password", TrackerHost.OwnerPassword));
        using var astray = new FormUrlEncodedContent([KeyValuePair.Create("ot.kept-form", kept)]);
        var elsewhere = await browser.PostAsync(new Uri($"{other}/settings/delete", UriKind.Relative), astray, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, unconfirmed.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, one)).Status);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, other)).Status);
    }

    [Fact]
    public async Task Wrong_passwords_of_the_confirmation_are_limited_as_those_of_the_sign_in()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var question = await PlainPage.OpenAsync(await PlainPage.SignedInAsync(tracker), "/account/confirm?returnUrl=https://evil.example.test/");
        for (var tried = 0; tried < 5; tried++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await question.SendAsync("#confirm-form", ("Password", "not the password at all"))).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await question.SendAsync("#confirm-form", ("Password", TrackerHost.OwnerPassword))).Status);
        tracker.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/", (await question.SendAsync("#confirm-form", ("Password", TrackerHost.OwnerPassword))).Location);
    }

    private static string PathOf(PlainPage page) => (page.Location ?? page.Answer.RequestMessage!.RequestUri!.AbsolutePath).Split('?')[0];

    private static async Task<string> OnboardingAsync(HttpClient browser)
    {
        await (await PlainPage.OpenAsync(browser, "/onboardings/new")).SendAsync("main form", ("name", "US launch"));
        var started = await (await PlainPage.OpenAsync(browser, "/onboardings/new/check")).SendAsync("main form");
        return started.Location!;
    }
}
