using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Provider;

namespace OnboardingTracker.Web.Tests.SignIn.Oidc;

/// <summary>Who comes in by a real provider of OpenID Connect, and who does not.</summary>
public sealed class OidcSignInTests
{
    [Fact]
    public async Task Without_a_provider_nothing_of_it_is_there()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var browser = await PlainPage.SignedInAsync(tracker);

        Assert.Null((await PlainPage.OpenAsync(tracker.Browser(), "/signin")).Document.QuerySelector("a[href*='oidc']"));
        Assert.Null((await PlainPage.OpenAsync(browser, "/account")).Document.QuerySelector("a[href*='linked']"));
        foreach (var address in (string[])["/signin/oidc", ProviderWorld.Start, "/account/linked-sign-ins", "/account/confirm?handler=Provider"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await PlainPage.OpenAsync(browser, address)).Status);
        }

        using var token = new FormUrlEncodedContent([KeyValuePair.Create("logout_token", "x")]);
        using var logout = await browser.PostAsync(new Uri("/signin/oidc/logout", UriKind.Relative), token, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, logout.StatusCode);
    }

    [Fact]
    public async Task A_new_person_presses_the_button_and_is_in_with_an_account_made_just_in_time()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = world.Tracker.Browser();
        var page = await PlainPage.OpenAsync(browser, "/signin?returnUrl=%2Faccount");
        var button = page.Document.QuerySelector("main a[href*='oidc']")!;

        var end = await ProviderWorld.ComeAsync(browser, "ada", button.GetAttribute("href")!);
        var account = await PlainPage.OpenAsync(browser, end.Location!);

        Assert.Equal("Sign in with Example Login", button.TextContent.Trim());
        Assert.Equal((HttpStatusCode.Redirect, "/account"), (end.Status, end.Location));
        Assert.Contains("Ada Lovelace", account.Text, StringComparison.Ordinal);
        Assert.Contains("ada@example.test", account.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_of_the_provider_is_a_code_with_PKCE_state_and_nonce_by_query_for_the_public_address()
    {
        await using var world = await ProviderWorld.StartAsync("PublicUrl=https://tracker.example.test/sms");

        var sent = await PlainPage.OpenAsync(world.Tracker.Browser(), $"/sms{ProviderWorld.Start}");
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(sent.Location!).Query);

        Assert.Equal("https://tracker.example.test/sms/signin/oidc", asked["redirect_uri"]);
        Assert.Equal("code", asked["response_type"]);
        Assert.Equal("S256", asked["code_challenge_method"]);
        Assert.Equal("openid profile email", asked["scope"]);
        Assert.All((string[])["state", "nonce", "code_challenge", "client_id"], name => Assert.NotEmpty(asked[name].ToString()));
        Assert.True(!asked.TryGetValue("response_mode", out var mode) || mode == "query", mode);
        Assert.False(asked.ContainsKey("prompt"));
        Assert.All(sent.Answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Matches("(?i)samesite=lax.*httponly|httponly.*samesite=lax", cookie));
        Assert.DoesNotContain(TestProvider.ClientSecret, sent.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_https_the_cookies_of_the_way_are_secure()
    {
        await using var world = await ProviderWorld.StartAsync("ForwardedHeaders:KnownProxies=127.0.0.1", "PublicUrl=https://tracker.example.test");
        var browser = world.Tracker.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var sent = await PlainPage.OpenAsync(browser, ProviderWorld.Start);

        var cookies = sent.Answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_same_subject_is_the_same_person_whatever_address_it_has_by_now()
    {
        await using var world = await ProviderWorld.StartAsync();
        await world.SignedInAsync("ada");
        world.Provider.Know(ProviderWorld.Ada with { Email = "ada.king@example.test" });

        var again = await PlainPage.OpenAsync(await world.SignedInAsync("ada"), "/account");

        Assert.Contains("ada@example.test", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync(world));
    }

    [Fact]
    public async Task An_account_at_the_same_address_is_not_taken_over()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = world.Tracker.Browser();

        var end = await ProviderWorld.ComeAsync(browser, "owner");

        Assert.Equal(HttpStatusCode.Forbidden, end.Status);
        Assert.Contains("There is an account with the address owner@example.test here already. Sign in as you did before, then link Example Login on your account page.", end.Text, StringComparison.Ordinal);
        Assert.StartsWith("/signin?", (await PlainPage.OpenAsync(browser, "/onboardings")).Location, StringComparison.Ordinal);
        Assert.Equal("/", (await end.SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", TrackerHost.OwnerPassword))).Location);
    }

    [Theory]
    [InlineData("unverified", "Example Login does not say that your e-mail address is yours", "Oidc:NewPeople=true")]
    [InlineData("verified", "Ask an owner or an admin of this installation to invite ada@example.test.", "Oidc:NewPeople=false")]
    [InlineData("verified", "Ask an owner or an admin of this installation to invite ada@example.test.", "Oidc:NewPeopleFrom=example.org; other.test")]
    public async Task Whom_nothing_lets_in_reads_whom_to_ask(string address, string sentence, string setting)
    {
        await using var world = await ProviderWorld.StartAsync(setting);
        world.Provider.Know(ProviderWorld.Ada with { IsEmailVerified = address == "verified" });

        var end = await ProviderWorld.ComeAsync(world.Tracker.Browser(), "ada");

        Assert.Equal(HttpStatusCode.Forbidden, end.Status);
        Assert.Contains(sentence, end.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(world));
    }

    [Fact]
    public async Task An_allowed_domain_is_compared_as_domains_are()
    {
        await using var world = await ProviderWorld.StartAsync("Oidc:NewPeopleFrom=other.test; EXAMPLE.test");

        await world.SignedInAsync("ada");

        Assert.Equal(2, await CountAsync(world));
    }

    [Fact]
    public async Task Address_and_groups_may_stand_at_the_userinfo_endpoint_alone()
    {
        await using var world = await ProviderWorld.StartAsync("Oidc:Groups:Admin=launch-admins");
        world.Provider.Know(ProviderWorld.Ada with { IsToldByUserInfo = true, Groups = ["launch-admins"] });

        var browser = await world.SignedInAsync("ada");

        Assert.Contains("ada@example.test", (await PlainPage.OpenAsync(browser, "/account")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, "/people")).Status);
    }

    [Theory]
    [InlineData("other@example.test", false)]
    [InlineData("ADA@example.test", true)]
    public async Task Verified_is_said_of_one_address_and_counts_for_no_other(string atUserInfo, bool isLetIn)
    {
        await using var world = await ProviderWorld.StartAsync();
        world.Provider.Know(ProviderWorld.Ada with
        {
            IsVerifiedSaidByToken = false,
            AtUserInfo = new Dictionary<string, object> { ["email"] = atUserInfo, ["email_verified"] = true },
        });

        var end = await ProviderWorld.ComeAsync(world.Tracker.Browser(), "ada");

        Assert.Equal(isLetIn ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, end.Status);
        Assert.Equal(!isLetIn, end.Text.Contains("does not say that your e-mail address is yours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_token_says_unverified_no_other_place_verifies()
    {
        await using var world = await ProviderWorld.StartAsync();
        world.Provider.Know(ProviderWorld.Ada with
        {
            IsEmailVerified = false,
            AtUserInfo = new Dictionary<string, object> { ["email"] = "ada@example.test", ["email_verified"] = true },
        });

        Assert.Equal(HttpStatusCode.Forbidden, (await ProviderWorld.ComeAsync(world.Tracker.Browser(), "ada")).Status);
    }

    [Fact]
    public async Task A_pending_invitation_for_the_verified_address_is_accepted_with_it()
    {
        await using var world = await ProviderWorld.StartAsync("Oidc:NewPeople=false");
        await using (var scope = world.Tracker.Services.CreateAsyncScope())
        {
            var invite = scope.ServiceProvider.GetRequiredService<InvitePeople>();
            var owner = (await scope.ServiceProvider.GetRequiredService<IPeopleStore>().ListAsync(CancellationToken.None))[0];
            var access = await scope.ServiceProvider.GetRequiredService<IAccessStore>().OfAsync(owner.MemberId, CancellationToken.None);
            var invited = await invite.RunAsync(
                new Inviter(new Actor(ActorKind.Person, owner.MemberId, owner.Name), access), [new Invitee("Ada@example.test", GivenRoles.Of([Role.Admin], []), null)], byMail: false, CancellationToken.None);
            Assert.Null(invited.Refusal);
        }

        var browser = await world.SignedInAsync("ada");

        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, "/people")).Status);
        Assert.DoesNotContain("Ada@example.test", (await PlainPage.OpenAsync(await PlainPage.SignedInAsync(world.Tracker), "/people/invitations")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_there_is_an_owner_nobody_comes_in_by_it()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var tracker = await TrackerHost.StartAsync(provider.Settings);
        await provider.AllowAsync(tracker.BaseAddress);
        provider.Know(ProviderWorld.Ada);

        var end = await ProviderWorld.ComeAsync(tracker.Browser(), "ada");

        Assert.Equal(HttpStatusCode.Forbidden, end.Status);
        Assert.Contains("This installation has no owner yet.", end.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(tracker.Browser(), tracker.SetupPath!)).Status);
    }

    [Fact]
    public async Task Who_was_removed_a_moment_ago_does_not_come_back_by_it()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await world.SignedInAsync("ada");
        await using (var scope = world.Tracker.Services.CreateAsyncScope())
        {
            var people = await scope.ServiceProvider.GetRequiredService<IPeopleStore>().ListAsync(CancellationToken.None);
            var (ada, owner) = (people.Single(person => person.Name == "Ada Lovelace"), people.Single(person => person.IsOwner));
            Assert.True((await scope.ServiceProvider.GetRequiredService<RemovePerson>().RunAsync(new Actor(ActorKind.Person, owner.MemberId, owner.Name), ada.MemberId, CancellationToken.None))!.IsDone);
        }

        Assert.StartsWith("/signin?", (await PlainPage.OpenAsync(browser, "/onboardings")).Location, StringComparison.Ordinal);
        var end = await ProviderWorld.ComeAsync(browser, "ada");

        Assert.Equal(HttpStatusCode.Forbidden, end.Status);
        Assert.Contains("it was removed a moment ago", end.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example.test/")]
    [InlineData("//evil.example.test")]
    public async Task It_leads_to_no_other_site(string returnUrl)
    {
        await using var world = await ProviderWorld.StartAsync();

        var end = await ProviderWorld.ComeAsync(world.Tracker.Browser(), "ada", $"{ProviderWorld.Start}?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal((HttpStatusCode.Redirect, "/"), (end.Status, end.Location));
    }

    [Fact]
    public async Task Who_has_no_password_sets_one_and_the_form_asks_for_no_present_one()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await world.SignedInAsync("ada");
        var form = await PlainPage.OpenAsync(browser, "/account/password");

        var set = await form.SendAsync("#password-form", ("WantedPassword", "a long phrase of ada"));
        var byPassword = await (await PlainPage.OpenAsync(world.Tracker.Browser(), "/signin")).SendAsync(("Email", "ada@example.test"), ("Password", "a long phrase of ada"));

        Assert.Null(form.Document.QuerySelector("[name=presentPassword]"));
        Assert.Equal((HttpStatusCode.Redirect, "/account"), (set.Status, set.Location));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (byPassword.Status, byPassword.Location));
        Assert.NotNull((await PlainPage.OpenAsync(browser, "/account/password")).Document.QuerySelector("[name=presentPassword]"));
    }

    private static async Task<int> CountAsync(ProviderWorld world)
    {
        await using var scope = world.Tracker.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IPeopleStore>().ListAsync(CancellationToken.None)).Count;
    }
}
