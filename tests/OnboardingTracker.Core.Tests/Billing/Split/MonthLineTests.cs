using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Billing.Split;
using static OnboardingTracker.Core.Tests.Billing.Split.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Split;

/// <summary>What Twilio answers about a month, as lines that a split is made of.</summary>
public sealed class MonthLineTests
{
    private static readonly CostAccount Account = new(Main, "Retail");
    private static readonly DateOnly Day = new(2026, 9, 1);

    [Fact]
    public void A_record_without_a_price_is_no_cost_of_nothing_but_named()
    {
        var read = UsageLines.Of(Account,
        [
            Record("sms-outbound", 2.5m, 3),
            Record("calls", 1, 1.5m),
            Record("sms-inbound", null, 7),
            Record("mms", null, 0),
        ]);

        Assert.Equal([("sms-outbound", 2.5m, 3L), ("calls", 1m, (long?)null)], read.Lines.Select(line => (line.Category, line.Amount, line.Count)));
        Assert.Equal(["Twilio names no price for sms-inbound of Retail. What it cost is not in the split."], read.Remarks);
    }

    [Fact]
    public void Messages_are_added_by_service_direction_and_kind_and_those_without_a_price_are_counted()
    {
        var read = MessageCostLines.Of(Account, new MessageCosts(
            Main,
            Day,
            [
                Message(Alerts, 0.01m), Message(Alerts, 0.02m), Message(null, 0.01m), Message(Alerts, 0.03m, "inbound"),
                Message(Alerts, 0.04m) with { IsMms = true }, Message(Alerts, 0.05m) with { Channel = "whatsapp" }, Message(Offers, null),
            ],
            HasMore: true));

        Assert.Equal(
            [
                (Alerts, "sms-outbound", 0.03m, 2L), (null, "sms-outbound", 0.01m, 1L), (Alerts, "sms-inbound", 0.03m, 1L),
                (Alerts, "mms-outbound", 0.04m, 1L), (Alerts, "channels-messaging-outbound", 0.05m, 1L),
            ],
            read.Lines.Select(line => (line.ServiceSid, line.Category, line.Amount, line.Count)));
        Assert.Equal(
            [
                "Only the newest 7 messages of Retail were read. What older ones cost stands with the account, not with their messaging service.",
                "Twilio has not reckoned the price of 1 message of Retail yet. It stands with the account.",
            ],
            read.Remarks);
    }

    private static UsageRecord Record(string category, decimal? price, decimal? count) =>
        new(Main, category, null, count, "messages", null, null, price, "USD", Day, Day.AddDays(29));

    private static MessageCost Message(string? service, decimal? cost, string direction = "outbound-api") =>
        new(service, cost, "USD", null, "delivered", direction, 1, "US", null, Day);
}
