using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Hosting.SignIn;
using OtpNet;

namespace OnboardingTracker.Web.Tests.SignIn;

/// <summary>Codes of an app and recovery codes: each once, few tries, nothing of them to be read in the database.</summary>
public sealed class SecondFactorTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Who_set_it_up_signs_in_with_password_and_code_and_with_neither_alone()
    {
        await using var tracker = await StartAsync();
        var (key, _) = await SetUpAsync(tracker);

        var browser = tracker.Browser();
        var asked = await PasswordAsync(browser, "/onboardings?sort=name");
        var notYet = await PlainPage.OpenAsync(browser, "/onboardings");
        var code = await PlainPage.OpenAsync(browser, asked.Location!);
        tracker.Clock.Advance(Step);
        var wrong = await code.SendAsync(("Code", Another(CodeOf(tracker, key))));
        var right = await code.SendAsync(("Code", CodeOf(tracker, key)));

        Assert.Equal($"/signin/code?returnUrl={Uri.EscapeDataString("/onboardings?sort=name")}", asked.Location);
        Assert.Equal(HttpStatusCode.Redirect, notYet.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal((HttpStatusCode.Redirect, "/onboardings?sort=name"), (right.Status, right.Location));
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(browser, "/onboardings")).Status);
        Assert.Equal("/signin", (await PlainPage.OpenAsync(tracker.Browser(), "/signin/code")).Location);
    }

    [Fact]
    public async Task The_same_code_works_once()
    {
        await using var tracker = await StartAsync();
        var (key, _) = await SetUpAsync(tracker);
        tracker.Clock.Advance(Step);
        var code = CodeOf(tracker, key);

        var first = await CodeAsync(tracker, code);
        var second = await CodeAsync(tracker, code);
        var before = await CodeAsync(tracker, CodeOf(tracker, key, -Step));
        tracker.Clock.Advance(Step);
        var next = await CodeAsync(tracker, CodeOf(tracker, key));

        Assert.Equal(
            (HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect),
            (first.Status, second.Status, before.Status, next.Status));
    }

    [Fact]
    public async Task Of_twenty_at_the_same_time_with_one_code_one_gets_in()
    {
        await using var tracker = await StartAsync();
        var (key, _) = await SetUpAsync(tracker);
        tracker.Clock.Advance(Step);
        var code = CodeOf(tracker, key);
        List<PlainPage> pages = [];
        for (var browser = 0; browser < 4; browser++)
        {
            var client = tracker.Browser();
            pages.Add(await PlainPage.OpenAsync(client, (await PasswordAsync(client)).Location!));
        }

        var answers = await Task.WhenAll(pages.Select(page => page.SendAsync(("Code", code))));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_however_it_is_written()
    {
        await using var tracker = await StartAsync();
        var (_, codes) = await SetUpAsync(tracker);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$", code));

        var first = await CodeAsync(tracker, codes[0].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());
        var again = await CodeAsync(tracker, codes[0]);
        var other = await CodeAsync(tracker, codes[1]);
        var left = await PlainPage.OpenAsync(other.Browser, "/account/second-factor");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (first.Status, again.Status, other.Status));
        Assert.Contains("8 recovery codes are left", left.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_are_limited_also_for_who_knows_the_password()
    {
        await using var tracker = await StartAsync();
        var (key, _) = await SetUpAsync(tracker);
        var statuses = new List<HttpStatusCode>();
        for (var tried = 0; tried < 6; tried++)
        {
            var browser = tracker.Browser();
            var password = await PasswordAsync(browser);
            if (password.Status is not HttpStatusCode.Redirect)
            {
                statuses.Add(password.Status);
                break;
            }

            statuses.Add((await (await PlainPage.OpenAsync(browser, password.Location!)).SendAsync(("Code", Another(CodeOf(tracker, key))))).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.InRange(statuses.Count(status => status is HttpStatusCode.UnprocessableEntity), 1, 5);
    }

    [Fact]
    public async Task Neither_key_nor_recovery_code_stands_in_the_database_in_any_writing()
    {
        await using var tracker = await StartAsync();
        var (key, codes) = await SetUpAsync(tracker);
        var planted = codes.SelectMany(code => new[] { code, code.Replace("-", "", StringComparison.Ordinal) }).Append(key);
        byte[][] searched = [.. planted.SelectMany(text => new[]
        {
            Encoding.UTF8.GetBytes(text),
            Encoding.Unicode.GetBytes(text),
            Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
            Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(text))),
        }), Base32Encoding.ToBytes(key)];

        foreach (var file in Directory.GetFiles(tracker.DataDirectory, "tracker.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content, TestContext.Current.CancellationToken);
            Assert.All(searched, bytes => Assert.Equal(-1, content.AsSpan().IndexOf(bytes)));
        }

        Assert.All(codes.Append(key), text => Assert.DoesNotContain(text, tracker.Log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Switching_it_on_and_off_ends_the_other_sessions_and_keeps_this_one()
    {
        await using var tracker = await StartAsync();
        var other = await PlainPage.SignedInAsync(tracker);
        var mine = await PlainPage.SignedInAsync(tracker);

        var (key, _) = await SetUpAsync(tracker, mine);
        tracker.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.Redirect, (await PlainPage.OpenAsync(other, "/onboardings")).Status);

        tracker.Clock.Advance(Step);
        var code = await CodeAsync(tracker, CodeOf(tracker, key));
        await (await PlainPage.OpenAsync(mine, "/account/second-factor")).SendAsync("form[action$='Off']");
        tracker.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(mine, "/onboardings")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await PlainPage.OpenAsync(code.Browser, "/onboardings")).Status);
        Assert.Equal("/", (await PasswordAsync(tracker.Browser())).Location);
    }

    [Fact]
    public async Task Turning_it_off_asks_who_it_is_and_a_code_answers()
    {
        await using var tracker = await StartAsync();
        var mine = await PlainPage.SignedInAsync(tracker);
        var (key, _) = await SetUpAsync(tracker, mine);
        var page = await PlainPage.OpenAsync(mine, "/account/second-factor");

        tracker.Clock.Advance(TimeSpan.FromMinutes(11));
        var asked = await page.SendAsync("form[action$='Off']");
        var confirmed = await asked.SendAsync("#confirm-form", ("Code", CodeOf(tracker, key)));
        var off = await confirmed.SendAsync("#kept-form");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Redirect), (asked.Status, confirmed.Status, off.Status));
        Assert.NotNull((await PlainPage.OpenAsync(mine, "/account/second-factor")).Document.QuerySelector("form[action$='Prepare']"));
    }

    [Fact]
    public async Task What_was_switched_off_is_forgotten_and_asks_nobody_for_a_code()
    {
        await using var tracker = await StartAsync();
        var (key, codes) = await SetUpAsync(tracker);
        await using (var scope = tracker.Services.CreateAsyncScope())
        {
            var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
            await scope.ServiceProvider.GetRequiredService<SecondFactor>().SwitchOffAsync((await members.FindByEmailAsync(TrackerHost.OwnerEmail))!);
        }

        // A code of the same half minute counts as used, whatever key it is of.
        tracker.Clock.Advance(Step);
        var (again, _) = await SetUpAsync(tracker);

        Assert.NotEqual(key, again);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CodeAsync(tracker, codes[0])).Status);
    }

    private static async Task<TrackerHost> StartAsync()
    {
        var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        return tracker;
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpAsync(TrackerHost tracker, HttpClient? browser = null)
    {
        var mine = browser ?? await PlainPage.SignedInAsync(tracker);
        await (await PlainPage.OpenAsync(mine, "/account/second-factor")).SendAsync("form[action$='Prepare']");
        var page = await PlainPage.OpenAsync(mine, "/account/second-factor");
        Assert.NotNull(page.Document.QuerySelector(".qr-code path"));
        var key = page.Document.QuerySelector("[data-testid=key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var on = await page.SendAsync("#second-factor-form", ("Code", CodeOf(tracker, key)));
        Assert.True(on.Status is HttpStatusCode.OK, on.Html);
        var codes = on.Document.QuerySelectorAll(".recovery-codes li").Select(item => item.TextContent.Trim()).ToList();
        Assert.DoesNotContain(codes[0], (await PlainPage.OpenAsync(mine, "/account/second-factor")).Html, StringComparison.Ordinal);
        return (key, codes);
    }

    private static async Task<PlainPage> PasswordAsync(HttpClient browser, string? returnUrl = null)
    {
        var form = await PlainPage.OpenAsync(browser, returnUrl is null ? "/signin" : $"/signin?returnUrl={Uri.EscapeDataString(returnUrl)}");
        return await form.SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", TrackerHost.OwnerPassword));
    }

    private static async Task<PlainPage> CodeAsync(TrackerHost tracker, string code)
    {
        var browser = tracker.Browser();
        return await (await PlainPage.OpenAsync(browser, (await PasswordAsync(browser)).Location!)).SendAsync(("Code", code));
    }

    private static string CodeOf(TrackerHost tracker, string key, TimeSpan after = default) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp((tracker.Clock.GetUtcNow() + after).UtcDateTime);

    /// <summary>A code that is none of the three that would do: its first digit is another one in each of them.</summary>
    private static string Another(string code) => $"{(char)('0' + ((code[0] - '0' + 5) % 10))}{code[1..]}";
}
