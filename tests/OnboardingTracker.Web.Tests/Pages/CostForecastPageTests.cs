using System.Net;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>The cost forecast over HTTP: from the profile, with the prices that a check read, and with what is tried out in its address.</summary>
public sealed class CostForecastPageTests
{
    [Fact]
    public async Task Every_line_names_its_formula_its_price_and_where_that_comes_from_and_what_is_unknown_makes_it_at_least()
    {
        await using var stage = await Stage.SetAsync();
        var place = (await stage.ConnectedAsync(new { name = "US launch", profile = new { countries = new[] { "US", "DE" }, messagesPerDay = 1000, twoWay = false, mms = false, senderTypes = new[] { "a2p10dlc" }, targetDate = "2027-01-15" } }))["/api/v1".Length..];
        var owner = await Person.SignedInAsync(stage.Tracker);

        var sourced = await owner.OpenAsync($"{place}/billing/forecast");
        Assert.Equal(HttpStatusCode.OK, sourced.Status);
        Assert.DoesNotContain("live", Words(sourced, "cost-lines"), StringComparison.Ordinal);
        Assert.Contains("at least", Words(sourced, "cost-totals"), StringComparison.Ordinal);
        Assert.Contains("brand", Words(sourced, "cost-questions"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(12, sourced.Page.QuerySelectorAll("[data-testid=cost-months] tbody tr").Length);
        Assert.Contains("Jan 2027", Words(sourced, "cost-months"), StringComparison.Ordinal);

        await stage.CheckAsync($"/api/v1{place}");
        var live = await owner.OpenAsync($"{place}/billing/forecast");
        var germany = Assert.Single(live.Page.QuerySelectorAll("[data-line]"), line => line.GetAttribute("data-line")!.Contains("DE", StringComparison.Ordinal) && line.TextContent.Contains("live", StringComparison.Ordinal));
        Assert.Contains("10 / 20 / 31 busy days", Spaced(germany.TextContent), StringComparison.Ordinal);
        Assert.Contains("Twilio's Pricing API", Spaced(germany.TextContent), StringComparison.Ordinal);

        Assert.Contains("First month of the planat least", Words(await owner.OpenAsync($"{place}/billing"), "billing-account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_tried_out_in_the_address_and_what_cannot_be_read_of_it_is_said()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var created = await tracker.Api(await tracker.CreateTokenAsync()).AddAsync(Stage.Onboardings, new { name = "US launch", profile = new { countries = new[] { "US" }, messagesPerDay = 100, senderTypes = new[] { "tollFree" } } });
        var place = created.Location!["/api/v1".Length..];
        var owner = await Person.SignedInAsync(tracker);

        var page = await owner.OpenAsync($"{place}/billing/forecast?start=2027-03&months=3&ramp=10,50&days=20&segments=2&replies=0&numbers=4");
        var rows = page.Page.QuerySelectorAll("[data-testid=cost-months] tbody tr").Select(row => Spaced(row.TextContent)).ToList();
        Assert.Equal(3, rows.Count);
        Assert.StartsWith("Mar 202710 % of the volume 200 ", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("May 202750 % of the volume 1,000 ", rows[2], StringComparison.Ordinal);

        var wrong = await owner.OpenAsync($"{place}/billing/forecast?start=soon&months=0&ramp=10,x&days=32&segments=0&replies=-1&numbers=1.5&campaigns=ten");
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Equal(
            [
                "Enter a month, for example 2027-01.", "Enter a whole number from 1 to 36.", "Enter percents from 0 to 100 with commas between, for example 10, 50, 100.", "Enter a number from 1 to 31.",
                "Enter a number from 1 to 10.", "Enter a number from 0 to 100.", "Enter a whole number from 0 to 10,000.", "Enter a whole number from 0 to 10,000.",
            ],
            wrong.Page.QuerySelectorAll("[data-testid=cost-plan] .field__error").Select(error => error.TextContent));
        var two = await owner.OpenAsync($"{place}/billing/forecast?brand=soleProprietor&campaigns=2");
        Assert.Equal(HttpStatusCode.OK, two.Status);
        Assert.Equal("A sole proprietor has one campaign.", two.Page.QuerySelector("[data-testid=cost-plan] .field__error")!.TextContent);
        Assert.Equal("10,x", wrong.Page.QuerySelector("input[name=ramp]")!.GetAttribute("value"));
    }

    private static string Words(Screen page, string part) => Spaced(string.Join(' ', page.Page.QuerySelectorAll($"[data-testid={part}]").Select(one => one.TextContent)));

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
