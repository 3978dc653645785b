using System.Net;
using OnboardingTracker.Testing.Provider;

namespace OnboardingTracker.Web.Tests.SignIn.Oidc;

/// <summary>Who has no password confirms by the provider that it is them; it has to ask them anew.</summary>
public sealed class OidcStepUpTests
{
    private const string Page = "/account/password";

    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(11);

    [Fact]
    public async Task The_question_offers_the_provider_and_no_password_and_leads_on()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await world.SignedInAsync("ada");
        world.Tracker.Clock.Advance(TooLong);
        var asked = await PlainPage.OpenAsync(browser, Page);
        var question = await PlainPage.OpenAsync(browser, asked.Location!);

        var end = await ProviderWorld.ComeAsync(browser, "ada", LinkOf(question));

        Assert.Null(question.Document.QuerySelector("input[type=password]"));
        Assert.Equal("Confirm with Example Login", question.Document.QuerySelector("a[href*='handler=Provider']")!.TextContent.Trim());
        Assert.Equal(("login", "0"), (world.Provider.LastRequest["prompt"], world.Provider.LastRequest["max_age"]));
        Assert.Equal((HttpStatusCode.Redirect, Page), (end.Status, end.Location));
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, Page)).Status);
    }

    /// <summary>Whoever finds an unlocked browser comes in by the provider unasked; that proves nothing.</summary>
    [Fact]
    public async Task Coming_in_by_an_old_session_of_the_provider_is_no_recent_proof()
    {
        await using var world = await ProviderWorld.StartAsync();
        world.Provider.Misbehaviour = Misbehaviour.OldSession;

        var browser = await world.SignedInAsync("ada");

        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, "/account")).Status);
        Assert.StartsWith("/account/confirm?", (await PlainPage.OpenAsync(browser, Page)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_did_not_ask_anew_confirms_nothing()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await world.SignedInAsync("ada");
        world.Tracker.Clock.Advance(TooLong);
        world.Provider.Misbehaviour = Misbehaviour.OldSession;

        var end = await ProviderWorld.ComeAsync(browser, "ada", $"/account/confirm?handler=Provider&returnUrl={Page}");

        Assert.Equal(HttpStatusCode.Forbidden, end.Status);
        Assert.Contains("Example Login did not say that it asked you anew", end.Text, StringComparison.Ordinal);
        Assert.StartsWith("/account/confirm?", (await PlainPage.OpenAsync(browser, Page)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_at_the_provider_confirms_nothing()
    {
        await using var world = await ProviderWorld.StartAsync();
        world.Provider.Know(new ProviderPerson("bob", "bob@example.test", "Bob"));
        await world.SignedInAsync("bob");
        var browser = await world.SignedInAsync("ada");
        world.Tracker.Clock.Advance(TooLong);

        var end = await ProviderWorld.ComeAsync(browser, "bob", $"/account/confirm?handler=Provider&returnUrl={Page}");

        Assert.Equal(HttpStatusCode.Forbidden, end.Status);
        Assert.Contains("as somebody who is not linked to your account here", end.Text, StringComparison.Ordinal);
        Assert.StartsWith("/account/confirm?", (await PlainPage.OpenAsync(browser, Page)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_waits_in_its_tab_while_another_one_confirms()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = await world.SignedInAsync("ada");
        var form = await PlainPage.OpenAsync(browser, Page);
        world.Tracker.Clock.Advance(TooLong);
        var asked = await form.SendAsync("#password-form", ("WantedPassword", "a long phrase of ada"));

        var tooEarly = await asked.SendAsync("#beside-form");
        var beside = await ProviderWorld.ComeAsync(browser, "ada", LinkOf(asked));
        var told = await PlainPage.OpenAsync(browser, beside.Location!);
        var done = await asked.SendAsync("#beside-form");

        Assert.Equal(HttpStatusCode.Forbidden, asked.Status);
        Assert.Equal("_blank", asked.Document.QuerySelector("a[href*='handler=Provider']")!.GetAttribute("target"));
        Assert.Equal(HttpStatusCode.Forbidden, tooEarly.Status);
        Assert.Equal("/account", beside.Location);
        Assert.Contains("What you typed waits in the other tab", told.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "/account"), (done.Status, done.Location));
    }

    [Fact]
    public async Task With_the_provider_down_the_question_says_so()
    {
        await using var world = await ProviderWorld.StartAsync();
        world.Provider.Misbehaviour = Misbehaviour.Down;
        var browser = await PlainPage.SignedInAsync(world.Tracker);

        var asked = await PlainPage.OpenAsync(browser, $"/account/confirm?handler=Provider&returnUrl={Page}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, asked.Status);
        Assert.Contains("Example Login cannot be reached just now", asked.Text, StringComparison.Ordinal);
        Assert.NotNull(asked.Document.QuerySelector("input[type=password]"));
    }

    private static string LinkOf(PlainPage page) => page.Document.QuerySelector("a[href*='handler=Provider']")!.GetAttribute("href")!;
}
