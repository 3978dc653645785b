using System.Globalization;
using System.Net;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.People;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>A month of the plan beside what the simulated Twilio charged, over HTTP.</summary>
public sealed class UsagePageTests
{
    [Fact]
    public async Task A_month_is_read_when_somebody_asks_and_every_amount_is_in_it_once()
    {
        await using var stage = await Stage.SetAsync();
        var (place, finance) = await FinanceAsync(stage);
        var month = Month(stage, -1);
        var address = $"{place}/billing/usage?month={month:yyyy-MM}&start={month:yyyy-MM}&replies=0";

        var opened = await finance.OpenAsync(address);
        var read = await finance.SendAsync(opened, Form(address, place, month), []);

        Assert.Equal((HttpStatusCode.OK, "Plan and charge"), (opened.Status, opened.Heading));
        Assert.Null(opened.Page.QuerySelector("[data-testid=usage-gaps]"));
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal("no-store", read.Response.Headers.CacheControl?.ToString());
        Assert.Contains("Twilioread just now", Words(read, "usage-gaps"), StringComparison.Ordinal);
        var messages = read.Page.QuerySelector("[data-gap=OutboundMessages]")!;
        Assert.Contains("less cannot be explained by the plan: a line of it has no price or quantity.", messages.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing of it was planned.", read.Page.QuerySelector("[data-gap=lookups]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(read.Page.QuerySelector("[data-gap=InboundMessages] [data-label=Planned] bdi"));
        Assert.DoesNotContain("own total", Words(read, "usage-gaps"), StringComparison.Ordinal);

        var told = (await stage.ResourcesAsync("usage-records-daily"))
            .Where(record => record.GetProperty("category").GetString() == "totalprice" && record.GetProperty("start_date").GetString()!.StartsWith($"{month:yyyy-MM}", StringComparison.Ordinal))
            .Sum(record => decimal.Parse(record.GetProperty("price").GetString()!, CultureInfo.InvariantCulture));
        var charged = read.Page.QuerySelectorAll("[data-gap] [data-label=Charged]").Sum(cell => Amount(cell.TextContent));
        Assert.True(told > 0);
        Assert.Equal((told, told), (charged, Amount(read.Page.QuerySelector("[data-total=USD] [data-label=Charged]")!.TextContent)));

        var days = read.Page.QuerySelectorAll("[data-testid=usage-days] tbody tr");
        Assert.Equal(DateTime.DaysInMonth(month.Year, month.Month), days.Length);
        Assert.Equal(told, days.Sum(day => Amount(day.QuerySelector("[data-label=Charged]")!.TextContent)));
        Assert.Contains("Outbound messages", days[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_is_not_over_says_up_to_which_day_and_one_before_the_plan_that_nothing_was_planned()
    {
        await using var stage = await Stage.SetAsync();
        stage.Tracker.Clock.Advance(DaysToMidOfMonth(stage));
        var (place, finance) = await FinanceAsync(stage);
        var month = Month(stage, 0);

        var before = await finance.OpenAsync($"{place}/billing/usage?month={month:yyyy-MM}&start={month.AddMonths(2):yyyy-MM}");
        var read = await finance.SendAsync(before, Form($"{place}/billing/usage?month={month:yyyy-MM}&start={month.AddMonths(2):yyyy-MM}", place, month), []);

        Assert.Contains($"The plan starts in {month.AddMonths(2).ToString("MMMM yyyy", CultureInfo.InvariantCulture)}, so nothing was planned for this month.", Words(before, "not-started"), StringComparison.Ordinal);
        Assert.Contains("The month is not over. Usage is compared up to day", Words(read, "usage-remark"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_start_the_month_is_held_against_one_in_which_everything_runs_and_the_page_says_so()
    {
        await using var stage = await Stage.SetAsync();
        var (place, finance) = await FinanceAsync(stage);

        var opened = await finance.OpenAsync($"{place}/billing/usage");
        var read = await finance.SendAsync(opened, $"{place}/billing/usage?month={Month(stage, -1):yyyy-MM}", []);

        Assert.Contains("Nobody has said when the plan starts.", Words(opened, "no-start"), StringComparison.Ordinal);
        Assert.NotNull(read.Page.QuerySelector("[data-gap=OutboundMessages]"));
        Assert.DoesNotContain("registration of the brand", read.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_says_why_and_a_second_reading_within_a_minute_waits()
    {
        await using var stage = await Stage.SetAsync();
        var (place, finance) = await FinanceAsync(stage);
        await stage.FaultAsync(new { product = "api", path = $"/2010-04-01/Accounts/{SimulatorCredentials.AccountSid}/Usage/Records", status = 403 });
        var form = $"{place}/billing/usage?month={Month(stage, -1):yyyy-MM}";

        var failed = await finance.SendAsync($"{place}/billing/usage", form, []);
        var tooSoon = await finance.FollowAsync(await finance.SendAsync(failed, form, []));
        await stage.MendAsync();
        stage.Tracker.Clock.Advance(LookCloser.Pause);
        var read = await finance.SendAsync(tooSoon, form, []);

        Assert.Equal(HttpStatusCode.OK, failed.Status);
        Assert.Contains("Could not be read: This key has no permission to read \"Usage records\".", Words(failed, "usage-problem"), StringComparison.Ordinal);
        Assert.Null(failed.Page.QuerySelector("[data-testid=usage-gaps]"));
        Assert.Matches("It can be read again in [0-9]+ seconds?", tooSoon.Notice!);
        Assert.NotNull(read.Page.QuerySelector("[data-testid=usage-gaps]"));
    }

    [Fact]
    public async Task Without_Twilio_nothing_is_offered_and_what_is_no_month_is_refused_in_words()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var created = await tracker.Api(await tracker.CreateTokenAsync()).AddAsync(Stage.Onboardings, new { name = "US launch" });
        var place = created.Location!["/api/v1".Length..];
        var owner = await Person.SignedInAsync(tracker);
        var later = DateOnly.FromDateTime(tracker.Clock.GetUtcNow().UtcDateTime).AddMonths(2);

        foreach (var page in new[] { "usage", "leaks" })
        {
            var opened = await owner.OpenAsync($"{place}/billing/{page}");
            Assert.Contains("Twilio is not connected, so nothing can be read.", Words(opened, $"read-{page}"), StringComparison.Ordinal);
            Assert.Null(opened.Page.QuerySelector("main form[method=post]"));
            Assert.Equal(13, opened.Page.QuerySelectorAll("select[name=month] option").Length);

            var soon = await owner.OpenAsync($"{place}/billing/{page}?month=soon");
            Assert.Equal((HttpStatusCode.OK, "Choose a month, or write one in the address, for example month=2026-10."), (soon.Status, soon.Page.QuerySelector("#month-error")!.TextContent));
            Assert.StartsWith("Of ", (await owner.OpenAsync($"{place}/billing/{page}?month={later:yyyy-MM}")).Page.QuerySelector("#month-error")!.TextContent, StringComparison.Ordinal);
            var old = await owner.OpenAsync($"{place}/billing/{page}?month=2021-05");
            Assert.Equal("2021-05", old.Page.QuerySelector("select[name=month] option[selected]")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Every_page_about_money_leads_to_the_others()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var created = await tracker.Api(await tracker.CreateTokenAsync()).AddAsync(Stage.Onboardings, new { name = "US launch" });
        var place = created.Location!["/api/v1".Length..];
        var owner = await Person.SignedInAsync(tracker);

        foreach (var page in new[] { "billing", "billing/forecast", "billing/usage", "billing/leaks", "billing/payment-method" })
        {
            var nav = (await owner.OpenAsync($"{place}/{page}")).Page.QuerySelector("nav.money-pages")!;
            var links = nav.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToList();
            Assert.Equal([$"{place}/billing", $"{place}/billing/forecast", $"{place}/billing/usage", $"{place}/billing/leaks"], links.Take(4));
            Assert.Equal(page.EndsWith("method", StringComparison.Ordinal) ? null : $"{place}/{page}", nav.QuerySelector("[aria-current]")?.GetAttribute("href"));
        }
    }

    private static async Task<(string Place, Person Finance)> FinanceAsync(Stage stage)
    {
        var onboarding = await stage.ConnectedAsync();
        await stage.Tracker.AddMemberAsync("F. Finance", "finance@example.test", TrackerHost.OwnerPassword, Role.Finance);
        var person = new Person(stage.Tracker.Browser());
        await person.SendAsync("/signin", form: null, new() { ["email"] = "finance@example.test", ["password"] = TrackerHost.OwnerPassword });
        return (onboarding["/api/v1".Length..], person);
    }

    /// <summary>The first day of the month so many months from now, as Twilio counts.</summary>
    private static DateOnly Month(Stage stage, int from)
    {
        var now = stage.Tracker.Clock.GetUtcNow().UtcDateTime;
        return new DateOnly(now.Year, now.Month, 1).AddMonths(from);
    }

    /// <summary>So that some days of the month are over and some are not.</summary>
    private static TimeSpan DaysToMidOfMonth(Stage stage)
    {
        var now = stage.Tracker.Clock.GetUtcNow().UtcDateTime;
        return now.Day is >= 2 and <= 27 ? TimeSpan.Zero : TimeSpan.FromDays(now.Day == 1 ? 1 : DateTime.DaysInMonth(now.Year, now.Month) - now.Day + 3);
    }

    private static string Form(string address, string place, DateOnly month) =>
        address.Contains("start=", StringComparison.Ordinal) ? $"&{address[(address.IndexOf("start=", StringComparison.Ordinal))..]}" : $"{place}/billing/usage?month={month:yyyy-MM}";

    private static decimal Amount(string text) => decimal.Parse(text.Trim().Split(' ', '\n')[0], NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Words(Screen page, string part) =>
        string.Join(' ', page.Page.QuerySelector($"[data-testid={part}]")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
