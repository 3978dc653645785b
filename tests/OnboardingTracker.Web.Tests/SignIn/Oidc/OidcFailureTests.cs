using System.Net;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Provider;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Tests.SignIn.Oidc;

/// <summary>What a provider does wrong lets nobody in, is told in a sentence, and leaves the other ways in open.</summary>
public sealed class OidcFailureTests(SharedProvider shared) : IClassFixture<SharedProvider>
{
    [Theory]
    [InlineData(Misbehaviour.WrongNonce, HttpStatusCode.Forbidden, "What Example Login answered could not be verified")]
    [InlineData(Misbehaviour.WrongAudience, HttpStatusCode.Forbidden, "What Example Login answered could not be verified")]
    [InlineData(Misbehaviour.WrongIssuer, HttpStatusCode.Forbidden, "What Example Login answered could not be verified")]
    [InlineData(Misbehaviour.NoSignature, HttpStatusCode.Forbidden, "What Example Login answered could not be verified")]
    [InlineData(Misbehaviour.ForeignKey, HttpStatusCode.Forbidden, "What Example Login answered could not be verified")]
    [InlineData(Misbehaviour.Expired, HttpStatusCode.Forbidden, "What Example Login answered could not be verified")]
    [InlineData(Misbehaviour.WrongState, HttpStatusCode.BadRequest, "was begun in another browser, too long ago, or is finished already")]
    public async Task What_is_wrong_in_an_answer_lets_nobody_in(Misbehaviour misbehaviour, HttpStatusCode status, string sentence)
    {
        var world = shared.World;
        var logged = world.Tracker.Log.Length;
        var browser = world.Tracker.Browser();
        world.Provider.Misbehaviour = misbehaviour;

        var end = await ProviderWorld.ComeAsync(browser, "ada");

        await IsTurnedAwayAsync(world, end, status, sentence, logged);
        world.Provider.Misbehaviour = Misbehaviour.None;
        Assert.Equal("/", (await ProviderWorld.ComeAsync(browser, "ada")).Location);
    }

    [Fact]
    public async Task Who_cancels_there_reads_so()
    {
        await using var world = await ProviderWorld.StartAsync();

        var end = await ProviderWorld.ComeAsync(world.Tracker.Browser(), "nobody", $"{ProviderWorld.Start}?returnUrl=%2Faccount");

        await IsTurnedAwayAsync(world, end, HttpStatusCode.Forbidden, "Example Login did not let you in, or you cancelled there.");
        Assert.Equal("/account", end.Document.QuerySelector("input[name=returnUrl]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_answer_counts_once_and_in_the_browser_that_asked()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = world.Tracker.Browser();
        var address = await ProviderWorld.AnswerAsync(browser, "ada");

        var elsewhere = await PlainPage.OpenAsync(world.Tracker.Browser(), address);
        var first = await PlainPage.OpenAsync(browser, address);
        var second = await PlainPage.OpenAsync(browser, address);

        Assert.Equal("/", first.Location);
        await IsTurnedAwayAsync(world, elsewhere, HttpStatusCode.BadRequest, "Begin it again.");
        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
    }

    /// <summary>With the state of another way of the same browser, so that only the code is old.</summary>
    [Fact]
    public async Task A_code_that_was_used_is_refused_by_the_provider_and_told()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = world.Tracker.Browser();
        var used = new Uri(await ProviderWorld.AnswerAsync(browser, "ada"));
        await PlainPage.OpenAsync(browser, used.ToString());
        var fresh = new Uri(await ProviderWorld.AnswerAsync(browser, "ada"));
        var mixed = new Uri(fresh, $"?code={Part(used, "code")}&state={Uri.EscapeDataString(Part(fresh, "state"))}");

        var end = await PlainPage.OpenAsync(browser, mixed.ToString());

        Assert.Equal(HttpStatusCode.Forbidden, end.Status);
        Assert.Contains("Example Login answered with an error, so nobody is signed in.", end.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/signin/oidc")]
    [InlineData("/signin/oidc?code=x&state=y")]
    [InlineData("/signin/oidc?error=server_error&error_description=planted-words")]
    public async Task An_address_that_nobody_was_sent_to_is_told_so(string address)
    {
        await using var world = await ProviderWorld.StartAsync();

        var end = await PlainPage.OpenAsync(world.Tracker.Browser(), address);

        Assert.InRange((int)end.Status, 400, 499);
        Assert.DoesNotContain("planted-words", end.Html + world.Tracker.Log, StringComparison.Ordinal);
        Assert.NotNull(end.Document.QuerySelector("form[action='/signin']"));
    }

    [Fact]
    public async Task With_the_provider_down_the_start_says_so_and_the_other_ways_work()
    {
        await using var world = await ProviderWorld.StartAsync();
        world.Provider.Misbehaviour = Misbehaviour.Down;

        var end = await PlainPage.OpenAsync(world.Tracker.Browser(), ProviderWorld.Start);

        await IsTurnedAwayAsync(world, end, HttpStatusCode.ServiceUnavailable, "Example Login cannot be reached just now");
        world.Provider.Misbehaviour = Misbehaviour.None;
        await world.SignedInAsync("ada");
    }

    [Fact]
    public async Task With_the_provider_down_after_the_answer_the_answer_is_told_so()
    {
        await using var world = await ProviderWorld.StartAsync();
        var browser = world.Tracker.Browser();
        var address = await ProviderWorld.AnswerAsync(browser, "ada");
        world.Provider.Misbehaviour = Misbehaviour.Down;

        var end = await PlainPage.OpenAsync(browser, address);

        await IsTurnedAwayAsync(world, end, HttpStatusCode.ServiceUnavailable, "Example Login cannot be reached just now");
    }

    [Fact]
    public async Task A_key_that_was_rolled_is_fetched_once_and_people_come_in()
    {
        await using var world = await ProviderWorld.StartAsync();
        await world.SignedInAsync("ada");
        Assert.Equal(1, world.Provider.KeysFetched);

        world.Provider.RotateKey();
        await world.SignedInAsync("ada");
        await world.SignedInAsync("ada");

        Assert.Equal(2, world.Provider.KeysFetched);
    }

    private static string Part(Uri address, string name) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query)[name].ToString();

    private static async Task IsTurnedAwayAsync(ProviderWorld world, PlainPage end, HttpStatusCode status, string sentence, int logged = 0)
    {
        Assert.True(status == end.Status, $"{end.Status}: {world.Tracker.Log[logged..]}");
        Assert.Contains(sentence, end.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(end.Answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("ot=", StringComparison.Ordinal) || cookie.StartsWith(KnownDevices.CookieName, StringComparison.Ordinal));
        Assert.Contains("OpenID Connect", world.Tracker.Log[logged..], StringComparison.Ordinal);
        Assert.DoesNotContain(TestProvider.ClientSecret, world.Tracker.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", world.Tracker.Log, StringComparison.Ordinal);

        // The page that tells it is the sign-in itself.
        var inside = await end.SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", TrackerHost.OwnerPassword));
        Assert.Equal(HttpStatusCode.Redirect, inside.Status);
        await (await PlainPage.OpenAsync(end.Browser, "/onboardings")).SendAsync("form[action$='/signout']");
    }
}
