using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Tests.SignIn;

/// <summary>Figure 11: however many strangers of however many networks try the password of an account, its person signs in. SIEGE_TRIES=10000 makes it the whole figure.</summary>
public sealed class SiegeTests(ITestOutputHelper output)
{
    private const int TriesInTheTests = 400;
    private const int ReadAnHour = 100;
    private const int SignInsOfThePerson = 10;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_person_signs_in_during_thousands_of_wrong_tries_from_as_many_networks()
    {
        var tries = int.Parse(Environment.GetEnvironmentVariable("SIEGE_TRIES") ?? TriesInTheTests.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        await using var tracker = await TrackerHost.StartAsync(FarBrowser.Settings);
        await tracker.CreateOwnerAsync();
        using var home = new FarBrowser(tracker, "192.0.2.10");
        Assert.Equal(HttpStatusCode.Redirect, (await home.SignInAsync(TrackerHost.OwnerEmail, TrackerHost.OwnerPassword)).Status);
        using var strangers = new FarBrowser(tracker, "203.0.113.1");
        var form = await PlainPage.OpenAsync(strangers.Client, "/signin");

        List<HttpStatusCode> answers = [];
        var cameIn = 0;
        for (var round = 0; round < SignInsOfThePerson; round++)
        {
            for (var number = 0; number < tries / SignInsOfThePerson; number++)
            {
                answers.Add(await TryAsync(strangers, form, NetworkOf(answers.Count)));
            }

            home.Forget("__Host-ot");
            cameIn += (await home.SignInAsync(TrackerHost.OwnerEmail, TrackerHost.OwnerPassword)).Status is HttpStatusCode.Redirect ? 1 : 0;
        }

        output.WriteLine(
            $"Figure 11: the person signed in {cameIn} of {SignInsOfThePerson} times during {answers.Count} wrong tries from as many networks, of which {answers.Count(answer => answer is HttpStatusCode.UnprocessableEntity)} were looked at.");
        Assert.Equal(SignInsOfThePerson, cameIn);
        Assert.All(answers.Take(ReadAnHour), answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer));
        Assert.All(answers.Skip(ReadAnHour), answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer));
    }

    [Fact]
    public async Task In_a_siege_a_browser_that_is_new_waits_and_reads_what_works_instead()
    {
        await using var tracker = await TrackerHost.StartAsync(FarBrowser.Settings);
        await tracker.CreateOwnerAsync();
        using var strangers = new FarBrowser(tracker, "203.0.113.1");
        var form = await PlainPage.OpenAsync(strangers.Client, "/signin");
        await BesiegeAsync(strangers, form);

        using var away = new FarBrowser(tracker, "192.0.2.10");
        var refused = await away.SignInAsync(TrackerHost.OwnerEmail, TrackerHost.OwnerPassword);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Sign in with a passkey, or in a browser in which you have signed in before, or wait", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(refused.Answer.Headers.RetryAfter);

        tracker.Clock.Advance(WrongPasswords.StrangersWindow);
        away.ForgetAll();
        Assert.Equal(HttpStatusCode.Redirect, (await away.SignInAsync(TrackerHost.OwnerEmail, TrackerHost.OwnerPassword)).Status);
    }

    [Fact]
    public async Task A_device_of_this_account_is_no_stranger_and_one_of_another_account_or_a_made_up_one_is()
    {
        await using var tracker = await TrackerHost.StartAsync(FarBrowser.Settings);
        await tracker.CreateOwnerAsync();
        await tracker.CreateOwnerAsync("other@example.test");
        using var own = new FarBrowser(tracker, "192.0.2.10");
        using var others = new FarBrowser(tracker, "192.0.2.11");
        await own.SignInAsync(TrackerHost.OwnerEmail, TrackerHost.OwnerPassword);
        await others.SignInAsync("other@example.test", TrackerHost.OwnerPassword);
        using var strangers = new FarBrowser(tracker, "203.0.113.1");
        var form = await PlainPage.OpenAsync(strangers.Client, "/signin");
        await BesiegeAsync(strangers, form);

        var ofThis = await TryAsync(strangers, form, NetworkOf(200), Device(own));
        var ofAnother = await TryAsync(strangers, form, NetworkOf(201), Device(others));
        var madeUp = await TryAsync(strangers, form, NetworkOf(202), $"{KnownDevices.CookieName}=CfDJ8madeup");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (ofThis, ofAnother, madeUp));
    }

    [Fact]
    public async Task A_device_is_a_stranger_again_after_half_a_year_whoever_else_signs_in_there()
    {
        await using var tracker = await TrackerHost.StartAsync(FarBrowser.Settings);
        await tracker.CreateOwnerAsync();
        await tracker.CreateOwnerAsync("other@example.test");
        using var shared = new FarBrowser(tracker, "192.0.2.10");
        await shared.SignInAsync(TrackerHost.OwnerEmail, TrackerHost.OwnerPassword);
        tracker.Clock.Advance(TimeSpan.FromDays(170));
        shared.Forget("__Host-ot");
        Assert.Equal(HttpStatusCode.Redirect, (await shared.SignInAsync("other@example.test", TrackerHost.OwnerPassword)).Status);
        var known = Device(shared);
        using var strangers = new FarBrowser(tracker, "203.0.113.1");
        var form = await PlainPage.OpenAsync(strangers.Client, "/signin");
        await BesiegeAsync(strangers, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await TryAsync(strangers, form, NetworkOf(200), known));
        tracker.Clock.Advance(TimeSpan.FromDays(11));
        form = await PlainPage.OpenAsync(strangers.Client, "/signin");
        await BesiegeAsync(strangers, form);

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(strangers, form, NetworkOf(201), known));
    }

    private static string Device(FarBrowser browser) => $"{KnownDevices.CookieName}={browser.CookieOf(KnownDevices.CookieName)}";

    /// <summary>As many tries as are looked at within an hour, each from a network of its own.</summary>
    private static async Task BesiegeAsync(FarBrowser strangers, PlainPage form)
    {
        for (var number = 0; number < ReadAnHour; number++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await TryAsync(strangers, form, NetworkOf(number)));
        }
    }

    private static string NetworkOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{11 + (number >> 16)}.{(number >> 8) & 255}.{number & 255}.1");

    private static async Task<HttpStatusCode> TryAsync(FarBrowser strangers, PlainPage form, string from, string? cookie = null)
    {
        var token = ((IHtmlInputElement)form.Document.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Email"] = TrackerHost.OwnerEmail,
            ["Password"] = "a wrong phrase of a stranger",
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/signin") { Content = content };
        request.Headers.Add("X-Forwarded-For", from);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await strangers.Client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
