using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn.Oidc;

/// <summary>A person links the provider to the account they have, and unlinks it.</summary>
public sealed class OidcLinkTests
{
    private const string Page = "/account/linked-sign-ins";

    [Fact]
    public async Task Who_has_an_account_links_the_provider_and_comes_in_by_it_from_then_on()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await PlainPage.SignedInAsync(world.Tracker);
        var page = await PlainPage.OpenAsync(browser, Page);

        var linked = await ProviderWorld.ComeAsync(browser, "owner", LinkOf(page));
        var after = await PlainPage.OpenAsync(browser, linked.Location!);
        var other = await world.SignedInAsync("owner");

        Assert.NotNull((await PlainPage.OpenAsync(browser, "/account")).Document.QuerySelector($"a[href='{Page}']"));
        Assert.Equal((HttpStatusCode.Redirect, Page), (linked.Status, linked.Location));
        Assert.Contains("Linked. You can sign in with Example Login from now on.", after.Text, StringComparison.Ordinal);
        Assert.Contains(world.Provider.Issuer, after.Document.QuerySelector("[data-testid=linked]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(TrackerHost.OwnerName, (await PlainPage.OpenAsync(other, "/account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unlinking_ends_the_other_sessions_and_what_was_linked_opens_nothing()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await PlainPage.SignedInAsync(world.Tracker);
        await ProviderWorld.ComeAsync(browser, "owner", LinkOf(await PlainPage.OpenAsync(browser, Page)));
        var other = await world.SignedInAsync("owner");

        var unlinked = await (await PlainPage.OpenAsync(browser, Page)).SendAsync("form[action$='Unlink']");

        Assert.Equal((HttpStatusCode.Redirect, Page), (unlinked.Status, unlinked.Location));
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, Page)).Status);
        Assert.StartsWith("/signin?", (await PlainPage.OpenAsync(other, "/onboardings")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await ProviderWorld.ComeAsync(other, "owner")).Status);
    }

    [Fact]
    public async Task The_only_way_in_is_not_unlinked()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await world.SignedInAsync("ada");

        var refused = await (await PlainPage.OpenAsync(browser, Page)).SendAsync("form[action$='Unlink']");
        var told = await PlainPage.OpenAsync(browser, refused.Location!);
        await (await PlainPage.OpenAsync(browser, "/account/password")).SendAsync("#password-form", ("WantedPassword", "a long phrase of ada"));
        await (await PlainPage.OpenAsync(browser, Page)).SendAsync("form[action$='Unlink']");

        Assert.Contains("This is your only way in. Set a password or add a passkey first, then unlink it.", told.Text, StringComparison.Ordinal);
        Assert.NotNull(told.Document.QuerySelector("[data-testid=linked]"));
        Assert.Null((await PlainPage.OpenAsync(browser, Page)).Document.QuerySelector("[data-testid=linked]"));
    }

    [Fact]
    public async Task A_sign_in_of_a_former_issuer_is_no_way_in_and_can_always_go()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await world.SignedInAsync("ada");
        await using (var scope = world.Tracker.Services.CreateAsyncScope())
        {
            var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
            var ada = (await members.FindByEmailAsync("ada@example.test"))!;
            Assert.True((await members.AddLoginAsync(ada, new UserLoginInfo("https://former.example.test/", "ada-of-before", "Former Login"))).Succeeded);
        }

        var page = await PlainPage.OpenAsync(browser, Page);
        var refused = await page.SendAsync($"form[action$='Unlink']:has(input[value='{world.Provider.Issuer}'])");
        var told = await PlainPage.OpenAsync(browser, refused.Location!);
        var gone = await (await PlainPage.OpenAsync(browser, Page)).SendAsync("form[action$='Unlink']:has(input[value='https://former.example.test/'])");
        var after = await PlainPage.OpenAsync(browser, gone.Location!);

        Assert.Single(page.Document.QuerySelectorAll("[data-testid=former]"));
        Assert.Contains("This is your only way in.", told.Text, StringComparison.Ordinal);
        Assert.Contains("Unlinked.", after.Text, StringComparison.Ordinal);
        Assert.Contains(world.Provider.Issuer, after.Document.QuerySelector("[data-testid=linked]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(after.Document.QuerySelectorAll("[data-testid=former]"));
    }

    [Fact]
    public async Task What_is_linked_to_one_is_linked_to_no_other()
    {
        await using var world = await ProviderWorld.StartAsync();
        await world.SignedInAsync("ada");
        var browser = await PlainPage.SignedInAsync(world.Tracker);

        var end = await ProviderWorld.ComeAsync(browser, "ada", LinkOf(await PlainPage.OpenAsync(browser, Page)));

        Assert.Equal(HttpStatusCode.Forbidden, end.Status);
        Assert.Contains("This sign-in of Example Login is linked to another account here.", end.Text, StringComparison.Ordinal);
        Assert.NotNull(end.Document.QuerySelector("a[href='/account']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&proof=")]
    [InlineData("&proof=CfDJ8forged")]
    public async Task A_link_that_no_page_of_ours_showed_links_nothing(string proof)
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await PlainPage.SignedInAsync(world.Tracker);

        var refused = await PlainPage.OpenAsync(browser, $"{Page}?handler=Link{proof}");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Null(refused.Location);
    }

    [Fact]
    public async Task Another_persons_link_and_another_session_link_nothing()
    {
        await using var world = await ProviderWorld.StartAsync();
        var ada = await world.SignedInAsync("ada");
        var owner = await PlainPage.SignedInAsync(world.Tracker);
        var link = LinkOf(await PlainPage.OpenAsync(ada, Page));

        Assert.Equal(HttpStatusCode.BadRequest, (await PlainPage.OpenAsync(owner, link)).Status);

        // Who signs out on the way is nobody to link to.
        var address = await ProviderWorld.AnswerAsync(owner, "owner", LinkOf(await PlainPage.OpenAsync(owner, Page)));
        await (await PlainPage.OpenAsync(owner, "/onboardings")).SendAsync("form[action$='/signout']");
        Assert.Equal(HttpStatusCode.BadRequest, (await PlainPage.OpenAsync(owner, address)).Status);
    }

    [Fact]
    public async Task Linking_asks_for_a_recent_sign_in()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await PlainPage.SignedInAsync(world.Tracker);
        var link = LinkOf(await PlainPage.OpenAsync(browser, Page));

        world.Tracker.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.StartsWith("/account/confirm?", (await PlainPage.OpenAsync(browser, link)).Location, StringComparison.Ordinal);
        Assert.StartsWith("/account/confirm?", (await PlainPage.OpenAsync(browser, Page)).Location, StringComparison.Ordinal);
    }

    private static string LinkOf(PlainPage page) => page.Document.QuerySelector("a[href*='handler=Link']")!.GetAttribute("href")!;
}
