using System.Net;
using OnboardingTracker.Testing.Hosts;
using OtpNet;

namespace OnboardingTracker.Web.Tests.SignIn;

/// <summary>"Two factors for everybody": nothing is open to one factor but the way to a second.</summary>
public sealed class SignInPolicyTests
{
    [Fact]
    public async Task Who_has_one_factor_is_led_to_set_up_a_second_and_sees_nothing_before()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var browser = await PlainPage.SignedInAsync(tracker);
        var saved = await (await PlainPage.OpenAsync(browser, "/settings/sign-in")).SendAsync("#policy-form", ("Factors", "two"));

        var closed = await PlainPage.OpenAsync(browser, "/onboardings");
        var policy = await PlainPage.OpenAsync(browser, "/settings/sign-in");
        using var stream = await browser.GetAsync(new Uri("/onboardings/any/live", UriKind.Relative), TestContext.Current.CancellationToken);
        var open = await PlainPage.OpenAsync(browser, "/account/second-factor");

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal("/account/second-factor", closed.Location);
        Assert.Equal("/account/second-factor", policy.Location);
        Assert.Equal(HttpStatusCode.Redirect, stream.StatusCode);
        Assert.NotNull(open.Document.QuerySelector("[data-testid=required]"));
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, "/account/passkeys")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, "/help")).Status);

        var begun = await open.SendAsync("form[action$='Prepare']");
        var prepared = await PlainPage.OpenAsync(browser, "/account/second-factor");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (begun.Status, prepared.Status));
        var key = prepared.Document.QuerySelector("[data-testid=key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await prepared.SendAsync("#second-factor-form", ("Code", new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(tracker.Clock.GetUtcNow().UtcDateTime)));

        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, "/onboardings")).Status);
        Assert.NotNull((await PlainPage.OpenAsync(browser, "/settings/sign-in")).Document.QuerySelector("input[value=two][checked]"));
    }

    [Fact]
    public async Task A_form_sent_with_one_factor_is_refused_and_tokens_go_on()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var token = await tracker.CreateTokenAsync();
        var browser = await PlainPage.SignedInAsync(tracker);
        var form = await PlainPage.OpenAsync(browser, "/account");
        await (await PlainPage.OpenAsync(browser, "/settings/sign-in")).SendAsync("#policy-form", ("Factors", "two"));

        var sent = await form.SendAsync("#account-form", ("TimeZone", "Europe/Berlin"), ("Theme", "dark"), ("Keys", "on"), ("EmailNotices", "immediate"));
        var left = await form.SendAsync("form[action$='/signout']");

        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        Assert.Equal("/signin", left.Location);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(tracker.Api(token), "/api/v1/onboardings")).Status);
    }
}
