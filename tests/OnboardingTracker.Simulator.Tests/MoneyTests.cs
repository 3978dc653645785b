using System.Globalization;
using System.Net;
using System.Text.Json;
using static OnboardingTracker.Simulator.SimulatorCredentials;

namespace OnboardingTracker.Simulator.Tests;

/// <summary>What an account used and paid belongs together, whichever way it is asked for.</summary>
public sealed class MoneyTests
{
    private const string Account = $"api/2010-04-01/Accounts/{AccountSid}";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    // What contains others, by Twilio's words.
    private static readonly Dictionary<string, string[]> Parts = new()
    {
        ["sms-outbound"] = ["sms-outbound-longcode"],
        ["sms-inbound"] = ["sms-inbound-longcode"],
        ["sms"] = ["sms-outbound", "sms-inbound"],
        ["phonenumbers"] = ["phonenumbers-local", "phonenumbers-mobile", "phonenumbers-tollfree"],
        ["totalprice"] = ["sms", "sms-messages-carrierfees", "failed-message-processing-fee", "phonenumbers", "a2p-10dlc-registrationfees-campaigncharges", "lookups"],
    };

    [Theory]
    [InlineData("healthy", "Daily", false)]
    [InlineData("isv", "Daily", true)]
    [InlineData("isv", "ThisMonth", true)]
    [InlineData("isv", "", true)]
    [InlineData("trial", "", false)]
    [InlineData("large", "ThisMonth", false)]
    public async Task Every_sum_is_the_sum_of_its_parts(string scenario, string period, bool includes)
    {
        await using var simulator = await RunningSimulator.StartAsync(scenario);

        var records = await UsageAsync(simulator, $"{Account}/Usage/Records{(period.Length == 0 ? "" : $"/{period}")}.json?IncludeSubaccounts={(includes ? "true" : "false")}");

        foreach (var day in records.GroupBy(record => record.Day))
        {
            var prices = day.ToDictionary(record => record.Category, record => record.Price);
            Assert.True(prices.ContainsKey("totalprice"), $"{day.Key} has no total");
            foreach (var (sum, parts) in Parts.Where(pair => prices.ContainsKey(pair.Key)))
            {
                Assert.Equal((day.Key, sum, parts.Sum(part => prices.GetValueOrDefault(part))), (day.Key, sum, prices[sum]));
            }

            // Nothing is counted that no sum contains.
            Assert.All(prices.Keys.Except(["totalprice"]), category => Assert.Contains(category, Parts.Values.SelectMany(parts => parts)));
        }

        Assert.NotEmpty(records);
    }

    [Fact]
    public async Task A_parent_with_its_subaccounts_is_the_sum_of_them_and_they_are_in_it_unless_it_is_asked_otherwise()
    {
        await using var simulator = await RunningSimulator.StartAsync("isv");
        var days = $"StartDate={Day(40)}&EndDate={Day(10)}";

        var whole = await TotalAsync(simulator, $"{Account}/Usage/Records.json?{days}");
        var alone = await TotalAsync(simulator, $"{Account}/Usage/Records.json?{days}&IncludeSubaccounts=false");
        var theirs = 0m;
        foreach (var sid in (await simulator.SidsAsync("accounts")).Where(sid => sid != AccountSid))
        {
            theirs += await TotalAsync(simulator, $"api/2010-04-01/Accounts/{sid}/Usage/Records.json?{days}");
        }

        Assert.True(alone > 0 && theirs > 0);
        Assert.Equal(whole, alone + theirs);
        Assert.All(
            await UsageAsync(simulator, $"{Account}/Usage/Records/Daily.json?{days}"), record => Assert.Equal(AccountSid, record.AccountSid));
    }

    [Fact]
    public async Task Days_and_pages_narrow_a_list_and_lose_nothing()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var (first, last) = (Day(40), Day(10));

        var days = await UsageAsync(simulator, $"{Account}/Usage/Records/Daily.json?StartDate={first}&EndDate={last}&IncludeSubaccounts=false");
        var inPages = await UsageAsync(simulator, $"{Account}/Usage/Records/Daily.json?StartDate={first}&EndDate={last}&IncludeSubaccounts=false&PageSize=7");
        var sum = await UsageAsync(simulator, $"{Account}/Usage/Records.json?StartDate={first}&EndDate={last}&IncludeSubaccounts=false");

        Assert.Equal(31, days.Count(record => record.Category == "totalprice"));
        Assert.Equal((first, last), (days.Min(record => record.Day), days.Max(record => record.Day)));
        Assert.Equal(days, inPages);
        Assert.All(sum, record => Assert.Equal(days.Where(day => day.Category == record.Category).Sum(day => day.Price), record.Price));
        Assert.Equal((1840m, 0m), (
            (await UsageAsync(simulator, $"{Account}/Usage/Records.json?Category=lookups"))[0].Count,
            (await UsageAsync(simulator, $"{Account}/Usage/Records.json?StartDate={Day(-5)}")).Sum(record => record.Price)));
    }

    [Fact]
    public async Task Messages_are_found_by_the_day_they_were_sent_and_the_newest_week_is_always_there()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var all = await MessagesAsync(simulator, "");

        var range = await MessagesAsync(simulator, $"DateSent%3E={Day(40)}&DateSent%3C={Day(20)}");
        var one = await MessagesAsync(simulator, $"DateSent={Day(30)}");

        Assert.Equal(243 + 219, all.Count);
        Assert.Equal(all.Where(sent => sent.Day >= DateOnly.FromDateTime(Now.UtcDateTime.AddDays(-40)) && sent.Day <= DateOnly.FromDateTime(Now.UtcDateTime.AddDays(-20))), range);
        Assert.Equal(all.Where(sent => sent.Day == DateOnly.FromDateTime(Now.UtcDateTime.AddDays(-30))), one);
        Assert.NotEmpty(one);
        Assert.Equal(243, (await MessagesAsync(simulator, $"DateSent%3E={Day(7)}")).Count);
        Assert.Equal(243, (await MessagesAsync(simulator, $"DateSent%3E={Day(-30)}")).Count);
    }

    [Fact]
    public async Task A_message_costs_its_segments_at_the_price_of_the_list()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var price = (await simulator.ReadAsync("pricing/v1/Messaging/Countries/US")).GetProperty("outbound_sms_prices")[0].GetProperty("prices")[0].GetProperty("current_price").GetDecimal();

        foreach (var message in (await simulator.ControlAsync("resources/messages")).EnumerateArray().Where(one => one.GetProperty("direction").GetString() != "inbound"))
        {
            Assert.Equal(-price * Number(message, "num_segments"), Number(message, "price"));
        }
    }

    [Theory]
    [InlineData("trial", "Trial", "active", "14.35", "USD")]
    [InlineData("low-balance", "Full", "active", "3.20", "USD")]
    [InlineData("invoiced", "Full", "active", "-1840.22", "USD")]
    [InlineData("two-currencies", "Full", "active", "380.10", "EUR")]
    public async Task Each_kind_of_account_shows_what_it_is(string scenario, string type, string status, string balance, string currency)
    {
        await using var simulator = await RunningSimulator.StartAsync(scenario);

        var account = await simulator.ReadAsync($"{Account}.json");
        var money = await simulator.ReadAsync($"{Account}/Balance.json");

        Assert.Equal((type, status), (account.GetProperty("type").GetString(), account.GetProperty("status").GetString()));
        Assert.Equal((balance, currency), (money.GetProperty("balance").GetString(), money.GetProperty("currency").GetString()));
        Assert.All(await UsageAsync(simulator, $"{Account}/Usage/Records.json"), record => Assert.Equal(currency.ToLowerInvariant(), record.Currency));
        Assert.Equal("USD", (await simulator.ReadAsync("pricing/v1/PhoneNumbers/Countries/US")).GetProperty("price_unit").GetString());
        Assert.Equal(currency, (await simulator.ReadAsync("pricing/v1/Messaging/Countries/US")).GetProperty("price_unit").GetString());
    }

    [Fact]
    public async Task A_suspended_account_shows_itself_and_nothing_else()
    {
        await using var simulator = await RunningSimulator.StartAsync("suspended");

        Assert.Equal("suspended", (await simulator.ReadAsync($"{Account}.json")).GetProperty("status").GetString());
        foreach (var path in new[] { $"{Account}/Balance.json", $"{Account}/Usage/Records.json", "messaging/v1/Services", "pricing/v1/Messaging/Countries/US" })
        {
            Assert.Equal(20005, await simulator.CodeOfAsync(path, MainKeySid, Secret));
        }
    }

    [Fact]
    public async Task A_subaccount_has_another_owner_and_no_balance()
    {
        await using var simulator = await RunningSimulator.StartAsync("subaccount");

        var account = await simulator.ReadAsync($"{Account}.json");
        using var balance = await simulator.GetAsync($"{Account}/Balance.json");

        Assert.NotEqual(AccountSid, account.GetProperty("owner_account_sid").GetString());
        Assert.Equal(HttpStatusCode.NotFound, balance.StatusCode);
        Assert.Equal(20404, await simulator.CodeOfAsync($"{Account}/Balance.json", MainKeySid, Secret));
        Assert.True(await TotalAsync(simulator, $"{Account}/Usage/Records.json") > 0);
    }

    private static async Task<decimal> TotalAsync(RunningSimulator simulator, string path) =>
        (await UsageAsync(simulator, path)).Where(record => record.Category == "totalprice").Sum(record => record.Price);

    private static async Task<List<Used>> UsageAsync(RunningSimulator simulator, string path) =>
    [
        .. (await PagesAsync(simulator, path, "usage_records")).Select(record => new Used(
            record.GetProperty("account_sid").GetString()!,
            record.GetProperty("category").GetString()!,
            record.GetProperty("start_date").GetString()!,
            Number(record, "count"),
            Number(record, "price"),
            record.GetProperty("price_unit").GetString()!)),
    ];

    private static async Task<List<Sent>> MessagesAsync(RunningSimulator simulator, string query) =>
    [
        .. (await PagesAsync(simulator, $"{Account}/Messages.json?{query}", "messages")).Select(message => new Sent(
            message.GetProperty("sid").GetString()!,
            DateOnly.FromDateTime(DateTimeOffset.Parse(message.GetProperty("date_sent").GetString()!, CultureInfo.InvariantCulture).UtcDateTime))),
    ];

    private static async Task<List<JsonElement>> PagesAsync(RunningSimulator simulator, string path, string key)
    {
        var items = new List<JsonElement>();
        string? next = path.Contains("PageSize", StringComparison.Ordinal) ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}PageSize=1000";
        while (next is not null)
        {
            var page = await simulator.ReadAsync(next);
            items.AddRange(page.GetProperty(key).EnumerateArray());
            next = page.GetProperty("next_page_uri").GetString() is { } uri ? $"api{uri}" : null;
        }

        return items;
    }

    private static decimal Number(JsonElement item, string property) =>
        item.GetProperty(property).GetString() is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;

    private static string Day(int ago) => Now.UtcDateTime.AddDays(-ago).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Used(string AccountSid, string Category, string Day, decimal Count, decimal Price, string Currency);

    private sealed record Sent(string Sid, DateOnly Day);
}
