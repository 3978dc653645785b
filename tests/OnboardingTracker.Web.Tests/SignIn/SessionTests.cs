using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn;

/// <summary>Sessions stand in the store: they are listed, ended one by one or all together, and dead everywhere within five seconds.</summary>
public sealed class SessionTests
{
    private static readonly TimeSpan Goal = TimeSpan.FromSeconds(5);

    /// <summary>A busy machine may be slow; a session that is still in after so long is not ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>One after the other, since all sessions of one person are ended; twenty people at once are <c>RemovalTests</c>' matter.</summary>
    private const int Rounds = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_names_each_browser_and_marks_this_one()
    {
        await using var tracker = await StartAsync();
        var other = tracker.Browser();
        other.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1");
        await SignInAsync(other);
        var mine = await PlainPage.SignedInAsync(tracker);

        var list = await PlainPage.OpenAsync(mine, "/account/sessions");

        var rows = list.Document.QuerySelectorAll("[data-testid=sessions] [data-session]");
        Assert.Equal(2, rows.Length);
        Assert.Single(rows, row => row.TextContent.Contains("This browser", StringComparison.Ordinal) && row.QuerySelector("form") is null);
        Assert.Single(rows, row => row.TextContent.Contains("Safari, iPhone", StringComparison.Ordinal) && row.TextContent.Contains("127.0.0.0/24", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_account_leads_to_all_that_concerns_the_sign_in()
    {
        await using var tracker = await StartAsync();
        var mine = await PlainPage.SignedInAsync(tracker);

        var links = (await PlainPage.OpenAsync(mine, "/account")).Document.QuerySelectorAll("[data-testid=signing-in] a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(5, links.Count);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(mine, link)).Status);
        }
    }

    [Fact]
    public async Task One_session_is_ended_and_all_others_are()
    {
        await using var tracker = await StartAsync();
        var mine = await PlainPage.SignedInAsync(tracker);
        var first = await PlainPage.SignedInAsync(tracker);
        var second = await PlainPage.SignedInAsync(tracker);
        Assert.True(await IsInAsync(first));
        Assert.True(await IsInAsync(second));

        var list = await PlainPage.OpenAsync(first, "/account/sessions");
        var id = list.Document.QuerySelector("[data-session]:not(:has(form))")!.GetAttribute("data-session")!;
        await (await PlainPage.OpenAsync(mine, "/account/sessions")).SendAsync($"[data-session='{id}'] form");
        Assert.Equal((true, false, true), (await IsInAsync(mine), await IsInAsync(first), await IsInAsync(second)));

        await (await PlainPage.OpenAsync(mine, "/account/sessions")).SendAsync("form[action$='EndOthers']");
        Assert.Equal((true, false), (await IsInAsync(mine), await IsInAsync(second)));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        await using var tracker = await StartAsync();
        await tracker.CreateOwnerAsync("other@example.test");
        var victim = await PlainPage.SignedInAsync(tracker);
        var id = (await PlainPage.OpenAsync(victim, "/account/sessions")).Document.QuerySelector("[data-session]")!.GetAttribute("data-session")!;
        var other = tracker.Browser();
        await SignInAsync(other, "other@example.test");
        await SignInAsync(tracker.Browser(), "other@example.test");

        var list = await PlainPage.OpenAsync(other, "/account/sessions");
        var answer = await list.SendAsync("[data-session] form", ("id", id));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.True(await IsInAsync(victim));
    }

    [Fact]
    public async Task Ended_sessions_are_out_of_pages_and_streams_on_this_instance_and_a_second_one()
    {
        await using var tracker = await StartAsync();
        await using var second = await TrackerHost.StartAsync(tracker.DataDirectory);
        var sessions = tracker.Services.GetRequiredService<IMemberSessions>();
        var maker = await PlainPage.SignedInAsync(tracker);
        await (await PlainPage.OpenAsync(maker, "/onboardings/new")).SendAsync("main form", ("name", "US launch"));
        var started = await (await PlainPage.OpenAsync(maker, "/onboardings/new/check")).SendAsync("main form");
        var member = (await PlainPage.OpenAsync(maker, "/account")).Document.Body!.GetAttribute("data-person")!;
        List<TimeSpan> took = [];

        for (var round = 0; round < Rounds; round++)
        {
            var cookies = new CookieContainer();
            using var here = Client(tracker.BaseAddress, cookies);
            await SignInAsync(here);

            // Cookies know no ports: the same session on the other instance.
            using var there = Client(second.BaseAddress, cookies);
            Assert.True(await IsInAsync(here));
            Assert.True(await IsInAsync(there));
            using var openHere = await StreamAsync(here, started.Location!);
            using var openThere = await StreamAsync(there, started.Location!);

            var from = TimeProvider.System.GetTimestamp();
            await sessions.EndAllAsync(member, Cancellation);
            Assert.False(await IsInAsync(here));
            await EndsAsync(openHere);
            await EndsAsync(openThere);
            while (await IsInAsync(there))
            {
                Assert.InRange(TimeProvider.System.GetElapsedTime(from), TimeSpan.Zero, Patience);
                await Task.Delay(100, Cancellation);
            }

            took.Add(TimeProvider.System.GetElapsedTime(from));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Figure 6 (sessions): {took.Count(time => time <= Goal)} of {Rounds} ended sessions out of pages and streams on two instances within {Goal.TotalSeconds:0} s, the slowest after {took.Max().TotalSeconds:N1} s.");
    }

    [Fact]
    public async Task The_cookie_is_another_one_after_each_sign_in_and_after_each_confirmation_and_the_old_one_opens_nothing()
    {
        await using var tracker = await StartAsync();
        var cookies = new CookieContainer();
        using var browser = Client(tracker.BaseAddress, cookies);
        await SignInAsync(browser);
        var first = SessionOf(cookies, tracker);

        var confirm = await PlainPage.OpenAsync(browser, "/account/confirm");
        var confirmed = await confirm.SendAsync("#confirm-form", ("Password", TrackerHost.OwnerPassword));
        var second = SessionOf(cookies, tracker);

        Assert.Equal(HttpStatusCode.Redirect, confirmed.Status);
        Assert.NotEqual(first, second);
        Assert.Single(confirmed.Answer.Headers.GetValues("Set-Cookie"), line => line.StartsWith("ot=", StringComparison.Ordinal));
        Assert.True(await IsInAsync(browser));
        using var thief = tracker.Api();
        thief.DefaultRequestHeaders.Add("Cookie", $"ot={first}");
        Assert.False(await IsInAsync(thief));
    }

    [Fact]
    public async Task A_confirmation_does_not_make_a_session_last_longer_than_fourteen_days()
    {
        await using var tracker = await StartAsync();
        var browser = await PlainPage.SignedInAsync(tracker);
        var days = 0.0;
        while (days < 20)
        {
            tracker.Clock.Advance(TimeSpan.FromHours(10));
            days += 10 / 24.0;
            var page = await PlainPage.OpenAsync(browser, "/account/confirm");
            if (page.Status is not HttpStatusCode.OK)
            {
                break;
            }

            await page.SendAsync("#confirm-form", ("Password", TrackerHost.OwnerPassword));
        }

        Assert.InRange(days, 14, 14.5);
    }

    [Fact]
    public async Task Neither_the_cookie_nor_the_name_in_the_ticket_stands_in_the_database()
    {
        await using var tracker = await StartAsync();
        var cookies = new CookieContainer();
        using var browser = Client(tracker.BaseAddress, cookies);
        await SignInAsync(browser);

        var cookie = SessionOf(cookies, tracker);

        foreach (var file in Directory.GetFiles(tracker.DataDirectory, "tracker.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content, Cancellation);
            Assert.Equal(-1, content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(cookie)));
            Assert.Equal(-1, content.AsSpan().IndexOf("ot.proved"u8));
        }
    }

    [Fact]
    public async Task What_is_saved_about_a_person_in_one_browser_shows_in_their_others()
    {
        await using var tracker = await StartAsync();
        var one = await PlainPage.SignedInAsync(tracker);
        var other = await PlainPage.SignedInAsync(tracker);
        Assert.NotEqual("dark", (await PlainPage.OpenAsync(other, "/onboardings")).Document.DocumentElement.GetAttribute("data-theme"));

        var saved = await (await PlainPage.OpenAsync(one, "/account")).SendAsync("#account-form", ("TimeZone", "Europe/Berlin"), ("Theme", "dark"), ("Keys", "on"), ("EmailNotices", "immediate"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        tracker.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("dark", (await PlainPage.OpenAsync(one, "/onboardings")).Document.DocumentElement.GetAttribute("data-theme"));
        Assert.Equal("dark", (await PlainPage.OpenAsync(other, "/onboardings")).Document.DocumentElement.GetAttribute("data-theme"));
    }

    private static async Task<TrackerHost> StartAsync()
    {
        var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        return tracker;
    }

    private static async Task SignInAsync(HttpClient browser, string email = TrackerHost.OwnerEmail)
    {
        var answer = await (await PlainPage.OpenAsync(browser, "/signin")).SendAsync(("Email", email), ("Password", TrackerHost.OwnerPassword));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private static async Task<bool> IsInAsync(HttpClient browser) => (await PlainPage.OpenAsync(browser, "/onboardings")).Status is HttpStatusCode.OK;

    private static HttpClient Client(Uri address, CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    private static string SessionOf(CookieContainer cookies, TrackerHost tracker) => cookies.GetCookies(tracker.BaseAddress)["ot"]!.Value;

    private static async Task<StreamReader> StreamAsync(HttpClient browser, string onboarding)
    {
        var answer = await browser.GetAsync(new Uri($"{onboarding}/live?seen=0", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        var reader = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal("event: changed", await reader.ReadLineAsync(Cancellation));
        return reader;
    }

    private static async Task EndsAsync(StreamReader stream)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await stream.ReadToEndAsync(patience.Token);
        }
        catch (HttpIOException)
        {
            // Cut off in the middle is ended too.
        }
    }
}
