using System.Net;
using OtpNet;

namespace OnboardingTracker.Web.Tests.SignIn.Oidc;

/// <summary>A sign-in at the provider is two factors where the provider says so, else one, as a password is.</summary>
public sealed class OidcFactorTests
{
    [Theory]
    [InlineData("pwd", "/account/second-factor")]
    [InlineData("mfa", null)]
    public async Task Where_everybody_needs_two_factors_the_provider_has_to_say_that_it_saw_two(string method, string? leadsTo)
    {
        await using var world = await ProviderWorld.StartAsync();
        world.Provider.Know(ProviderWorld.Ada with { Methods = ["pwd", method] });
        await (await PlainPage.OpenAsync(await PlainPage.SignedInAsync(world.Tracker), "/settings/sign-in")).SendAsync("#policy-form", ("Factors", "two"));

        var page = await PlainPage.OpenAsync(await world.SignedInAsync("ada"), "/onboardings");

        Assert.Equal(leadsTo, page.Location);
    }

    [Fact]
    public async Task Who_has_a_second_factor_of_their_own_is_asked_for_it_as_after_a_password()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await world.SignedInAsync("ada");
        await (await PlainPage.OpenAsync(browser, "/account/second-factor")).SendAsync("form[action$='Prepare']");
        var prepared = await PlainPage.OpenAsync(browser, "/account/second-factor");
        var key = prepared.Document.QuerySelector("[data-testid=key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await prepared.SendAsync("#second-factor-form", ("Code", CodeOf(world, key)));
        world.Tracker.Clock.Advance(TimeSpan.FromMinutes(1));
        var other = world.Tracker.Browser();

        var end = await ProviderWorld.ComeAsync(other, "ada", $"{ProviderWorld.Start}?returnUrl=%2Faccount");
        var closed = await PlainPage.OpenAsync(other, "/onboardings");
        var code = await (await PlainPage.OpenAsync(other, end.Location!)).SendAsync(("Code", CodeOf(world, key)));

        Assert.Equal("/signin/code?returnUrl=%2Faccount", end.Location);
        Assert.StartsWith("/signin?", closed.Location, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "/account"), (code.Status, code.Location));

        // The session hangs on the provider's all the same.
        using var logout = new FormUrlEncodedContent([KeyValuePair.Create("logout_token", world.Provider.LogoutToken(null, ProviderWorld.Ada.SessionId))]);
        using var answer = await world.Tracker.Api().PostAsync(new Uri("/signin/oidc/logout", UriKind.Relative), logout, TestContext.Current.CancellationToken);
        Assert.StartsWith("/signin?", (await PlainPage.OpenAsync(other, "/onboardings")).Location, StringComparison.Ordinal);

        // Two factors at the provider are enough.
        world.Provider.Know(ProviderWorld.Ada with { Methods = ["mfa"] });
        Assert.Equal("/", (await ProviderWorld.ComeAsync(world.Tracker.Browser(), "ada")).Location);
    }

    private static string CodeOf(ProviderWorld world, string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(world.Tracker.Clock.GetUtcNow().UtcDateTime);
}
