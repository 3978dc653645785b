using System.Text.Json;
using System.Text.Json.Nodes;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Billing;

public sealed class UsageTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_value_of_a_record_arrives_with_all_its_decimals()
    {
        await using var twilio = await FakeTwilio.StartAsync(_ =>
            $$"""
            { "usage_records": [
              { "account_sid": "{{SimulatorCredentials.AccountSid}}", "category": "sms-outbound", "description": "Outbound SMS", "count": "3", "count_unit": "messages",
                "usage": "5", "usage_unit": "segments", "price": "0.0790000", "price_unit": "usd", "start_date": "2026-10-01", "end_date": "2026-10-31" },
              { "account_sid": "{{SimulatorCredentials.AccountSid}}", "category": "totalprice", "count": "", "usage": "", "price": 12.3456789, "price_unit": "EUR" }
            ], "next_page_uri": null }
            """);
        await using var rig = new Rig(twilio.BaseUrl);

        var answer = await rig.Billing.ReadUsageAsync(
            Rig.MainKey, SimulatorCredentials.AccountSid, new(2026, 10, 1), new(2026, 10, 31), byDay: false, Cancellation);

        Assert.Equal(
            new(SimulatorCredentials.AccountSid, "sms-outbound", "Outbound SMS", 3, "messages", 5, "segments", 0.0790000m, "USD", new(2026, 10, 1), new(2026, 10, 31)),
            answer.Value![0]);
        Assert.Equal("0.0790000", answer.Value[0].Price!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((null, null, 12.3456789m, "EUR", null, true), (
            answer.Value[1].Count, answer.Value[1].Usage, answer.Value[1].Price, answer.Value[1].Currency, answer.Value[1].StartDate, answer.Value[1].IsTotal));
        Assert.Equal(
            $"/api/2010-04-01/Accounts/{SimulatorCredentials.AccountSid}/Usage/Records.json?StartDate=2026-10-01&EndDate=2026-10-31&IncludeSubaccounts=false&PageSize=1000",
            Assert.Single(twilio.Asked));
    }

    [Fact]
    public async Task Days_and_pages_are_followed_to_the_end_and_add_up_to_the_sum_over_the_days()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);
        var (from, to) = (Today.AddDays(-75), Today);

        var days = await ReadAsync(rig, from, to, byDay: true);
        var sum = await ReadAsync(rig, from, to, byDay: false);

        Assert.True(days.Count > 400, $"{days.Count} records");
        Assert.Equal(76, days.Count(record => record.IsTotal));
        Assert.All(days, record => Assert.Equal((record.StartDate, "USD"), (record.EndDate, record.Currency)));
        foreach (var total in sum)
        {
            var parts = days.Where(record => record.Category == total.Category).ToList();
            Assert.Equal((total.Price, total.Count ?? 0), (parts.Sum(record => record.Price), parts.Sum(record => record.Count ?? 0)));
        }
    }

    [Fact]
    public async Task A_subaccount_is_read_with_the_credentials_of_its_parent_and_is_in_nobody_elses_records()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);
        var (from, to) = (Today.AddDays(-30), Today);

        var subaccounts = await rig.Billing.ReadSubaccountsAsync(Rig.AuthToken, Cancellation);
        var own = await ReadAsync(rig, from, to, byDay: false);
        var theirs = await rig.Billing.ReadUsageAsync(Rig.AuthToken, subaccounts.Value![0].Sid, from, to, byDay: false, Cancellation);

        Assert.Equal(25, subaccounts.Value.Count);
        Assert.All(subaccounts.Value, account => Assert.Equal((true, "active"), (account.IsSubaccount, account.Status)));
        Assert.All(theirs.Value!, record => Assert.Equal(subaccounts.Value[0].Sid, record.AccountSid));
        Assert.All(own, record => Assert.Equal(SimulatorCredentials.AccountSid, record.AccountSid));
        Assert.True(theirs.Value!.Single(record => record.IsTotal).Price > 0);
        var tokens = (await practice.HeldAsync("accounts")).Where(account => (string?)account["sid"] != SimulatorCredentials.AccountSid).Select(account => (string)account["auth_token"]!);
        var kept = JsonSerializer.Serialize(subaccounts.Value) + string.Join('\n', rig.Log.All);
        Assert.All(tokens, token => Assert.DoesNotContain(token, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_subaccount_is_in_the_list_with_its_status()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.HalfDone);
        await using var rig = new Rig(practice.BaseUrl);

        var answer = await rig.Billing.ReadSubaccountsAsync(Rig.MainKey, Cancellation);

        Assert.Equal([("Staging", "active"), ("Old promotions", "suspended")], answer.Value!.Select(account => (account.FriendlyName!, account.Status!)));
    }

    [Fact]
    public async Task Only_main_credentials_list_subaccounts()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var answer = await rig.Billing.ReadSubaccountsAsync(Rig.StandardKey, Cancellation);

        Assert.False(answer.IsRead);
        Assert.Equal(FailureReason.NeedsMainKey, answer.Failure.Reason);
    }

    [Theory]
    [InlineData(401, 20003)]
    [InlineData(403, 20003)]
    [InlineData(404, 20404)]
    public async Task A_key_that_does_not_open_a_subaccount_is_told_from_a_wrong_one(int status, int code)
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.HalfDone);
        await using var rig = new Rig(practice.BaseUrl);
        var staging = (await rig.Billing.ReadSubaccountsAsync(Rig.MainKey, Cancellation)).Value![0].Sid;
        await practice.AddFaultAsync(new JsonObject { ["product"] = "api", ["path"] = $"/2010-04-01/Accounts/{staging}/", ["status"] = status, ["code"] = code });

        var byKey = await rig.Billing.ReadUsageAsync(Rig.MainKey, staging, Today, Today, byDay: true, Cancellation);
        var byToken = await rig.Billing.ReadUsageAsync(Rig.AuthToken, staging, Today, Today, byDay: true, Cancellation);

        Assert.Equal(
            "An API key of the parent account does not open this subaccount. Connect the parent's Account SID with its auth token, or the subaccount with a key of its own "
            + $"({code}).",
            byKey.Failure!.Sentence);
        Assert.NotEqual(byKey.Failure.Sentence, byToken.Failure!.Sentence);
    }

    [Fact]
    public async Task An_answer_of_another_account_is_refused()
    {
        await using var twilio = await FakeTwilio.StartAsync(_ =>
            """{ "usage_records": [{ "account_sid": "AC99999999999999999999999999999999", "category": "totalprice", "price": "5" }], "next_page_uri": null }""");
        await using var rig = new Rig(twilio.BaseUrl);

        var answer = await rig.Billing.ReadUsageAsync(Rig.MainKey, SimulatorCredentials.AccountSid, Today, Today, byDay: true, Cancellation);

        Assert.Equal(FailureReason.OtherAccount, answer.Failure!.Reason);
    }

    [Theory]
    [InlineData("""{ "usage_records": [{ "category": "sms", "start_date": "yesterday" }], "next_page_uri": null }""")]
    [InlineData("""{ "usage_records": [{ "category": "sms", "price": "a lot" }], "next_page_uri": null }""")]
    [InlineData("""{ "usage_records": [{ "price": "1" }], "next_page_uri": null }""")]
    [InlineData("""{ "usage_records": [{ "category": "sms" }], "next_page_uri": "https://elsewhere.example/" }""")]
    public async Task Nonsense_is_no_number(string json)
    {
        await using var twilio = await FakeTwilio.StartAsync(_ => json);
        await using var rig = new Rig(twilio.BaseUrl);

        var answer = await rig.Billing.ReadUsageAsync(Rig.MainKey, SimulatorCredentials.AccountSid, Today, Today, byDay: true, Cancellation);

        Assert.Null(answer.Value);
        Assert.Equal(FailureReason.Malformed, answer.Failure!.Reason);
    }

    [Fact]
    public async Task What_is_no_account_is_not_asked_for_and_days_in_the_wrong_order_are_the_callers_mistake()
    {
        await using var twilio = await FakeTwilio.StartAsync(_ => null);
        await using var rig = new Rig(twilio.BaseUrl);

        var answer = await rig.Billing.ReadUsageAsync(Rig.MainKey, "../AC1", Today, Today, byDay: true, Cancellation);

        Assert.Equal("Enter an Account SID. It starts with AC and has 34 characters.", answer.Failure!.Sentence);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            rig.Billing.ReadUsageAsync(Rig.MainKey, SimulatorCredentials.AccountSid, Today, Today.AddDays(-1), byDay: true, Cancellation));
        Assert.Empty(twilio.Asked);
    }

    private static async Task<IReadOnlyList<UsageRecord>> ReadAsync(Rig rig, DateOnly from, DateOnly to, bool byDay)
    {
        var answer = await rig.Billing.ReadUsageAsync(Rig.MainKey, SimulatorCredentials.AccountSid, from, to, byDay, Cancellation);
        Assert.Null(answer.Failure);
        return answer.Value!;
    }
}
