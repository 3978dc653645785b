using System.Globalization;
using System.Text.Json;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Billing;

public sealed class MessageCostTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static readonly DateOnly October = new(2026, 10, 17);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_messages_of_two_months_are_those_the_account_holds_and_none_is_in_both()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);
        var held = await practice.HeldAsync("messages");
        var months = Enumerable.Range(0, 4).Select(back => Today.AddMonths(-back)).ToList();

        var costs = new List<MessageCosts>();
        foreach (var month in months)
        {
            costs.Add((await rig.Billing.ReadMessageCostsAsync(Rig.MainKey, SimulatorCredentials.AccountSid, month, Cancellation)).Value!);
        }

        Assert.Equal(held.Count, costs.Sum(month => month.Messages.Count));
        Assert.All(costs, month => Assert.All(month.Messages, cost => Assert.Equal((month.Month.Year, month.Month.Month), (cost.SentOn!.Value.Year, cost.SentOn.Value.Month))));
        Assert.All(costs, month => Assert.False(month.HasMore));
        Assert.Equal(
            -held.Sum(message => decimal.Parse((string)message["price"]!, CultureInfo.InvariantCulture)),
            costs.Sum(month => month.Messages.Sum(cost => cost.Cost)));
        Assert.All(costs.SelectMany(month => month.Messages), cost => Assert.Equal("USD", cost.Currency));
    }

    [Fact]
    public async Task One_character_that_doubled_a_text_is_named_and_a_long_text_is_not_blamed()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var all = new List<MessageCost>();
        for (var back = 0; back < 4; back++)
        {
            var answer = await rig.Billing.ReadMessageCostsAsync(Rig.MainKey, SimulatorCredentials.AccountSid, Today.AddMonths(-back), Cancellation);
            all.AddRange(answer.Value!.Messages);
        }

        var costly = all.Where(cost => cost.Costly is not null).ToList();
        Assert.Equal(73, costly.Count);
        Assert.All(costly, cost => Assert.Equal((2, 1, "’"), (cost.Segments!.Value, cost.Costly!.SegmentsWithout, Assert.Single(cost.Costly.Characters))));
        Assert.Equal(73, all.Count(cost => cost is { Segments: 2, Costly: null }));
        Assert.Contains(all, cost => cost is { MessagingServiceSid: null, IsOutbound: true });
        Assert.Contains(all, cost => cost is { IsLost: true, ErrorCode: 30007, Cost: 0.0166m });
        Assert.All(all.Where(cost => cost.IsOutbound), cost => Assert.Equal("US", cost.Country));
        var written = JsonSerializer.Serialize(all);
        Assert.DoesNotContain("Harbor", written, StringComparison.Ordinal);
        Assert.DoesNotContain("555", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_that_is_not_reckoned_yet_is_unknown()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.LowBalance);
        await using var rig = new Rig(practice.BaseUrl);
        var justNow = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddMinutes(-2).UtcDateTime);

        var answer = await rig.Billing.ReadMessageCostsAsync(Rig.MainKey, SimulatorCredentials.AccountSid, justNow, Cancellation);

        Assert.Null(Assert.Single(answer.Value!.Messages, cost => cost.Status == "sent").Cost);
    }

    /// <summary>Twilio's count is what was paid: without more segments nothing was lost, and what is no SMS has none.</summary>
    [Theory]
    [InlineData("’ is one", "2", "0", "+12065550102", "’")]
    [InlineData("’ was replaced", "1", "0", "+12065550102", null)]
    [InlineData("’ not counted yet", "0", "0", "+12065550102", null)]
    [InlineData("’ with a picture", "2", "1", "+12065550102", null)]
    [InlineData("’ over WhatsApp", "2", "0", "whatsapp:+12065550102", null)]
    [InlineData("Прилив в порту", "2", "0", "+12065550102", null)]
    public async Task Only_a_few_characters_that_cost_a_segment_are_blamed(string text, string segments, string media, string to, string? blamed)
    {
        var body = text + " " + new string(blamed is null && text[0] == 'П' ? 'я' : 'a', 70);
        await using var twilio = await FakeTwilio.StartAsync(_ => Page(Message(body, segments, media, to), next: null));
        await using var rig = new Rig(twilio.BaseUrl);

        var answer = await rig.Billing.ReadMessageCostsAsync(Rig.MainKey, SimulatorCredentials.AccountSid, October, Cancellation);

        var cost = Assert.Single(answer.Value!.Messages);
        Assert.Equal(blamed, cost.Costly?.Characters.Single());
        Assert.Equal(to.StartsWith("whatsapp", StringComparison.Ordinal) ? "whatsapp" : null, cost.Channel);
        Assert.Equal(("US", segments == "0" ? null : int.Parse(segments, CultureInfo.InvariantCulture)), (cost.Country, cost.Segments));
        Assert.Equal(
            $"/api/2010-04-01/Accounts/{SimulatorCredentials.AccountSid}/Messages.json?DateSent%3E=2026-10-01&DateSent%3C=2026-10-31&PageSize=1000", Assert.Single(twilio.Asked));
    }

    [Fact]
    public async Task More_messages_than_are_read_are_told()
    {
        await using var twilio = await FakeTwilio.StartAsync(context =>
        {
            var page = int.TryParse(context.Request.Query["Page"], out var number) ? number : 0;
            return Page(Message("a", "1", "0", "+12065550102"), $"{context.Request.Path.Value!["/api".Length..]}?Page={page + 1}");
        });
        await using var rig = new Rig(twilio.BaseUrl);

        var answer = await rig.Billing.ReadMessageCostsAsync(Rig.MainKey, SimulatorCredentials.AccountSid, October, Cancellation);

        Assert.True(answer.Value!.HasMore);
        Assert.Equal(MessageCosts.MostRead / 1000, answer.Value.Messages.Count);
    }

    [Fact]
    public async Task What_was_sent_in_another_month_is_left_out_though_Twilio_names_it()
    {
        await using var twilio = await FakeTwilio.StartAsync(_ => Page(Message("a", "1", "0", "+12065550102", "Sun, 01 Nov 2026 00:00:00 +0000"), next: null));
        await using var rig = new Rig(twilio.BaseUrl);

        var answer = await rig.Billing.ReadMessageCostsAsync(Rig.MainKey, SimulatorCredentials.AccountSid, October, Cancellation);

        Assert.Empty(answer.Value!.Messages);
    }

    private static string Page(string message, string? next) => $$"""{ "messages": [{{message}}], "next_page_uri": {{JsonSerializer.Serialize(next)}} }""";

    private static string Message(string body, string segments, string media, string to, string sent = "Wed, 07 Oct 2026 09:00:00 +0000") =>
        $$"""
        { "sid": "SM1", "account_sid": "{{SimulatorCredentials.AccountSid}}", "direction": "outbound-api", "status": "delivered", "body": {{JsonSerializer.Serialize(body)}},
          "num_segments": "{{segments}}", "num_media": "{{media}}", "from": "+13125550107", "to": "{{to}}", "price": "-0.0166", "price_unit": "usd",
          "error_code": null, "date_sent": "{{sent}}" }
        """;
}
