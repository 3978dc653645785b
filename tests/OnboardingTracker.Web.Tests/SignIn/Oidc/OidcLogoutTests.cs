using System.Net;
using Microsoft.IdentityModel.Tokens;

namespace OnboardingTracker.Web.Tests.SignIn.Oidc;

/// <summary>Back-channel logout: who signs out at the provider is out here, and only the provider can say so.</summary>
public sealed class OidcLogoutTests(SharedProvider shared) : IClassFixture<SharedProvider>
{
    [Fact]
    public async Task The_end_of_a_session_there_ends_those_that_hang_on_it_here_at_once()
    {
        await using var world = await ProviderWorld.StartAsync();
        var one = await world.SignedInAsync("ada");
        world.Provider.Know(ProviderWorld.Ada with { SessionId = "another-session" });
        var other = await world.SignedInAsync("ada");

        var (status, cache) = await SendAsync(world, world.Provider.LogoutToken("ada", ProviderWorld.Ada.SessionId));

        Assert.Equal((HttpStatusCode.OK, "no-store"), (status, cache));
        await IsOutAsync(one);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(other, "/onboardings")).Status);
    }

    [Fact]
    public async Task A_session_goes_on_hanging_on_the_provider_under_the_new_id_of_a_step_up()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await world.SignedInAsync("ada");
        await (await PlainPage.OpenAsync(browser, "/account/password")).SendAsync("#password-form", ("WantedPassword", "a long phrase of ada"));

        await SendAsync(world, world.Provider.LogoutToken(null, ProviderWorld.Ada.SessionId));

        await IsOutAsync(browser);
    }

    [Fact]
    public async Task A_token_about_a_person_ends_all_of_their_sessions_and_nobody_elses()
    {
        await using var world = await ProviderWorld.StartAsync();
        var (one, two, owner) = (await world.SignedInAsync("ada"), await world.SignedInAsync("ada"), await PlainPage.SignedInAsync(world.Tracker));

        var (status, _) = await SendAsync(world, world.Provider.LogoutToken("ada", null));

        Assert.Equal(HttpStatusCode.OK, status);
        await IsOutAsync(one);
        await IsOutAsync(two);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(owner, "/onboardings")).Status);
    }

    [Fact]
    public async Task Of_whom_nothing_is_known_there_is_nothing_to_end()
    {
        await using var world = await ProviderWorld.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(world, world.Provider.LogoutToken("nobody-here", null))).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(world, world.Provider.LogoutToken(null, "no-session-here"))).Status);
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("unsigned")]
    [InlineData("old")]
    [InlineData("expired")]
    [InlineData("without events")]
    [InlineData("another event")]
    [InlineData("with a nonce")]
    [InlineData("about nobody")]
    public async Task A_token_that_is_not_right_ends_nothing(string fault)
    {
        var world = shared.World;
        var logged = world.Tracker.Log.Length;
        var browser = await world.SignedInAsync("ada");
        var (subject, session) = fault == "about nobody" ? (null, null) : ("ada", ProviderWorld.Ada.SessionId);

        var (status, _) = await SendAsync(world, world.Provider.LogoutToken(subject, session, token => Spoil(token, fault)));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, "/onboardings")).Status);
        Assert.Contains("A logout token was refused", world.Tracker.Log[logged..], StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", world.Tracker.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_and_what_is_no_token_are_refused()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await world.SignedInAsync("ada");
        var token = world.Provider.LogoutToken("ada", null);

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(world, token, "cross-site")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(world, "no-token")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(world, "")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, "/onboardings")).Status);
    }

    /// <summary>The library's handler would sign out by GET there, for every site that asks.</summary>
    [Theory]
    [InlineData("/signout-oidc")]
    [InlineData("/signout-callback-oidc")]
    public async Task There_is_no_logout_by_a_link(string address)
    {
        var world = shared.World;
        var browser = await world.SignedInAsync("ada");

        Assert.Equal(HttpStatusCode.NotFound, (await PlainPage.OpenAsync(browser, $"{address}?iss={world.Provider.Issuer}&sid={ProviderWorld.Ada.SessionId}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, "/onboardings")).Status);
    }

    private static void Spoil(SecurityTokenDescriptor token, string fault)
    {
        switch (fault)
        {
            case "issuer":
                token.Issuer = "https://another.example.test/";
                break;
            case "audience":
                token.Claims["aud"] = "another-client";
                break;
            case "unsigned":
                token.SigningCredentials = null;
                break;
            case "old":
                (token.IssuedAt, token.Expires) = (token.IssuedAt!.Value.AddHours(-1), token.Expires!.Value.AddHours(1));
                break;
            case "expired":
                (token.IssuedAt, token.Expires) = (token.IssuedAt!.Value.AddMinutes(-9), token.Expires!.Value.AddMinutes(-8));
                break;
            case "without events":
                token.Claims.Remove("events");
                break;
            case "another event":
                token.Claims["events"] = new Dictionary<string, object> { ["http://example.test/another"] = new Dictionary<string, object>() };
                break;
            case "with a nonce":
                token.Claims["nonce"] = "a-nonce";
                break;
        }

    }

    private static async Task IsOutAsync(HttpClient browser) =>
        Assert.StartsWith("/signin?", (await PlainPage.OpenAsync(browser, "/onboardings")).Location, StringComparison.Ordinal);

    private static async Task<(HttpStatusCode Status, string? Cache)> SendAsync(ProviderWorld world, string token, string? site = null)
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("logout_token", token)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/signin/oidc/logout", UriKind.Relative)) { Content = content };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var answer = await world.Tracker.Api().SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Headers.CacheControl?.ToString());
    }
}
