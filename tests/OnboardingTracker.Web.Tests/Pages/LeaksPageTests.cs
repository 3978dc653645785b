using System.Globalization;
using System.Net;
using System.Text.Json;
using OnboardingTracker.Simulator;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>Where money leaks in the simulated accounts, over HTTP; and the prices of numbers that the cost forecast keeps.</summary>
public sealed class LeaksPageTests
{
    [Fact]
    public async Task Unused_numbers_failed_messages_and_needless_segments_are_found_with_their_sums_and_what_to_do()
    {
        await using var stage = await Stage.SetAsync();
        var place = (await stage.ConnectedAsync())["/api/v1".Length..];
        var owner = await Person.SignedInAsync(stage.Tracker);
        var month = LastMonth(stage);

        var opened = await owner.OpenAsync($"{place}/billing/leaks");
        var read = await owner.SendAsync(opened, $"{place}/billing/leaks?month={month:yyyy-MM}", []);

        Assert.Equal((HttpStatusCode.OK, "Where money leaks"), (read.Status, read.Heading));
        Assert.Empty(opened.Page.QuerySelectorAll(".money-leaks [data-leak]"));
        Assert.Empty(read.Page.QuerySelectorAll("[data-testid=leaks-problem]"));

        // Of four numbers one sends; two of the others cost 1.15, one 2.15.
        Assert.Equal(["1.15 USD", "1.15 USD", "2.15 USD"], Sums(read, "unused-number").Order(StringComparer.Ordinal));
        Assert.All(Leaks(read, "unused-number"), text => Assert.Contains("has sent and received no message since", text, StringComparison.Ordinal));
        Assert.DoesNotContain("+120655", Words(read, "leaks-UnusedNumber"), StringComparison.Ordinal);

        // What the simulator holds of that month, counted here by hand.
        var messages = (await stage.ResourcesAsync("messages")).Where(message => IsIn(message, month)).ToList();
        var days = DateTime.DaysInMonth(month.Year, month.Month);
        foreach (var code in new[] { 30003, 30007 })
        {
            var lost = messages.Where(message => message.GetProperty("error_code").ValueKind is JsonValueKind.Number && message.GetProperty("error_code").GetInt32() == code).ToList();
            Assert.NotEmpty(lost);
            var leak = Assert.Single(Leaks(read, $"failed-messages:{code}:"));
            Assert.Contains($"{lost.Count} message", leak, StringComparison.Ordinal);
            Assert.Contains($"failed with error {code} (", leak, StringComparison.Ordinal);
            Assert.Equal(Written(lost.Sum(Price) * 30 / days), Assert.Single(Sums(read, $"failed-messages:{code}:")));
        }

        var curly = messages.Where(message => message.GetProperty("body").GetString()!.Contains('’', StringComparison.Ordinal) && message.GetProperty("status").GetString() == "delivered").ToList();
        Assert.NotEmpty(curly);
        Assert.Contains($"{curly.Count} messages were sent as {2 * curly.Count} segments because of \"’\"", Assert.Single(Leaks(read, "needless-segments:")), StringComparison.Ordinal);
        Assert.Equal(Written(curly.Sum(Price) / 2 * 30 / days), Assert.Single(Sums(read, "needless-segments:")));
        Assert.DoesNotContain("at least", Words(read, "leaks-total"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_says_why_and_leaves_the_rest_with_at_least()
    {
        await using var stage = await Stage.SetAsync();
        var place = (await stage.ConnectedAsync())["/api/v1".Length..];
        var owner = await Person.SignedInAsync(stage.Tracker);
        await stage.FaultAsync(new { product = "pricing", path = "/v1/PhoneNumbers/Countries/CA", status = 403 });

        var read = await owner.SendAsync($"{place}/billing/leaks", $"month={LastMonth(stage):yyyy-MM}", []);

        Assert.Contains("This key has no permission to read \"Prices of phone numbers\".", Words(read, "leaks-problem"), StringComparison.Ordinal);
        Assert.Equal(["1.15 USD", "2.15 USD", "Unknown"], Sums(read, "unused-number").Order(StringComparer.Ordinal));
        Assert.Contains("What it costs is not known.", string.Join(' ', Leaks(read, "unused-number")), StringComparison.Ordinal);
        Assert.Contains("at least", Words(read, "leaks-total"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_can_be_read_no_leak_is_claimed_or_denied()
    {
        await using var stage = await Stage.SetAsync();
        var place = (await stage.ConnectedAsync())["/api/v1".Length..];
        var owner = await Person.SignedInAsync(stage.Tracker);
        await stage.FaultAsync(new { status = 401 });

        var read = await owner.SendAsync($"{place}/billing/leaks", $"month={LastMonth(stage):yyyy-MM}", []);

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.StartsWith("Could not be read:", Words(read, "leaks-problem"), StringComparison.Ordinal);
        Assert.Null(read.Page.QuerySelector("[data-testid=leaks-total]"));
    }

    [Fact]
    public async Task When_only_the_messages_cannot_be_read_no_number_is_called_unused()
    {
        await using var stage = await Stage.SetAsync();
        var place = (await stage.ConnectedAsync())["/api/v1".Length..];
        var owner = await Person.SignedInAsync(stage.Tracker);
        await stage.FaultAsync(new { product = "api", path = $"/2010-04-01/Accounts/{SimulatorCredentials.AccountSid}/Messages", status = 403 });

        var read = await owner.SendAsync($"{place}/billing/leaks", $"month={LastMonth(stage):yyyy-MM}", []);

        Assert.Empty(read.Page.QuerySelectorAll(".money-leaks [data-leak]"));
        Assert.Contains("Of 4 numbers it is not known whether they were used", Words(read, "leaks-unknown"), StringComparison.Ordinal);
        Assert.Contains("Unknown: it could not be read.", Words(read, "leaks-FailedMessages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_of_numbers_are_read_once_kept_with_their_day_and_outlive_a_check()
    {
        await using var stage = await Stage.SetAsync();
        var place = (await stage.ConnectedAsync())["/api/v1".Length..];
        var owner = await Person.SignedInAsync(stage.Tracker);
        var listed = await owner.OpenAsync($"{place}/billing/forecast?numbers=2");

        var sent = await owner.SendAsync(listed, "/billing/forecast?numbers=2", []);
        var read = await owner.FollowAsync(sent);
        await stage.CheckAsync($"/api/v1{place}");
        var later = await owner.OpenAsync($"{place}/billing/forecast?numbers=2");

        Assert.DoesNotContain("live", Line(listed, "number:US:"), StringComparison.Ordinal);
        Assert.Equal($"{place}/billing/forecast?numbers=2", sent.Location);
        Assert.Contains("The prices of numbers are read from Twilio:", read.Notice, StringComparison.Ordinal);
        foreach (var page in new[] { read, later })
        {
            Assert.Contains("Twilio's Pricing API live", Line(page, "number:US:"), StringComparison.Ordinal);
            Assert.Contains("from Twilio, read on", Words(page, "number-prices"), StringComparison.Ordinal);
        }

        Assert.Contains("Read the prices of numbers at Twilio", (await owner.OpenAsync($"{place}/activity")).Page.Body!.TextContent, StringComparison.Ordinal);

        await stage.FaultAsync(new { product = "pricing", path = "/v1/PhoneNumbers", status = 403 });
        var failed = await owner.FollowAsync(await owner.SendAsync(later, "/billing/forecast?numbers=2", []));
        Assert.Contains("Twilio's Pricing API live", Line(failed, "number:US:"), StringComparison.Ordinal);
        Assert.NotNull(failed.Page.QuerySelector("#notices [data-tone=warn]"));
    }

    private static bool IsIn(JsonElement message, DateOnly month)
    {
        var sent = DateTimeOffset.Parse(message.GetProperty("date_sent").GetString()!, CultureInfo.InvariantCulture).UtcDateTime;
        return (sent.Year, sent.Month) == (month.Year, month.Month);
    }

    private static decimal Price(JsonElement message) => -decimal.Parse(message.GetProperty("price").GetString()!, CultureInfo.InvariantCulture);

    private static string Written(decimal amount) => $"{amount.ToString("#,##0.00##", CultureInfo.InvariantCulture)} USD";

    private static DateOnly LastMonth(Stage stage)
    {
        var now = stage.Tracker.Clock.GetUtcNow().UtcDateTime;
        return new DateOnly(now.Year, now.Month, 1).AddMonths(-1);
    }

    private static IEnumerable<string> Leaks(Screen page, string key) => page.Page.QuerySelectorAll($".money-leaks [data-leak^='{key}'] th").Select(cell => Spaced(cell.TextContent));

    private static IEnumerable<string> Sums(Screen page, string key) => page.Page.QuerySelectorAll($".money-leaks [data-leak^='{key}'] td").Select(cell => Spaced(cell.TextContent));

    private static string Line(Screen page, string key) => Spaced(page.Page.QuerySelector($"[data-line^='{key}']")!.TextContent);

    private static string Words(Screen page, string part) => Spaced(page.Page.QuerySelector($"[data-testid={part}]")!.TextContent);

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
