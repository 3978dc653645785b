using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

/// <summary>The plan: 40,000 segments to the United Kingdom at 0.01 USD, so 400 USD in January 2027, and two numbers at 2.50 USD.</summary>
public sealed class UsageComparisonTests
{
    private static readonly DateOnly Later = new(2027, 2, 10);

    private static readonly CostPlan Plan = Some.Plan() with { Numbers = [new PlannedNumbers("GB", SenderType.Mobile, 2)] };

    private static readonly CostMonth Planned = Some.Forecast(
        Plan, Some.Outbound("GB", 0.01m), Some.Price(PriceKind.Number, "GB", 2.50m) with { NumberType = NumberTypes.Mobile }).Months[0];

    [Fact]
    public void Another_count_at_the_planned_price_is_a_gap_of_volume()
    {
        // 50,000 x 0.01 = 500; 500 - 400 = 100.
        var gap = Messages(Used("sms-outbound", 50_000, 500));

        Assert.Equal((Usd(100), Usd(0), Usd(0), Usd(100)), (gap.Volume, gap.Price, gap.Rest, gap.Gap));
        Assert.Equal(
            "Outbound messages: 400.00 USD planned, 500.00 USD charged, 100.00 USD more. 100.00 USD more because there were 50,000 instead of 40,000.", gap.Words);
    }

    [Fact]
    public void Another_price_of_one_is_a_gap_of_price()
    {
        var gap = Messages(Used("sms-outbound", 40_000, 320));

        Assert.Equal((Usd(0), Usd(-80), Usd(0)), (gap.Volume, gap.Price, gap.Rest));
        Assert.EndsWith("80.00 USD less because one cost 0.008 USD instead of 0.01 USD.", gap.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_together_are_parted()
    {
        // 50,000 at the planned 0.01 are 500: 100 more by volume. 600 were charged: 100 more by price.
        var gap = Messages(Used("sms-outbound", 20_000, 240), Used("sms-outbound", 30_000, 360, day: 9));

        Assert.Equal((Usd(100), Usd(100), Usd(0), Usd(200)), (gap.Volume, gap.Price, gap.Rest, gap.Gap));
        Assert.Equal(["outbound-message:GB"], gap.LineKeys);
    }

    [Fact]
    public void Nothing_used_is_all_volume()
    {
        var gap = Messages();

        Assert.Equal((Usd(-400), Usd(0), Usd(0)), (gap.Volume, gap.Price, gap.Rest));
    }

    [Fact]
    public void What_was_not_planned_is_rest()
    {
        var gap = Compare(Used("sms-inbound", 100, 0.75m)).Gaps.Single(one => one.Group is UsageGroup.InboundMessages);

        Assert.Null(gap.Planned);
        Assert.Equal((Usd(0), Usd(0), Usd(0.75m)), (gap.Volume, gap.Price, gap.Rest));
        Assert.Equal("Replies: 0.75 USD charged, nothing planned.", gap.Words);
    }

    [Fact]
    public void What_no_forecast_holds_is_listed_by_category()
    {
        var gap = Compare(Used("lookups", 10, 0.05m), Used("calls", 0, 0)).Gaps.Single(one => one.Group is null);

        Assert.Equal(("Not in the forecast (lookups)", Usd(0.05m)), (gap.Title, gap.Rest));
    }

    [Fact]
    public void A_line_without_a_price_keeps_the_gap_from_being_parted()
    {
        var plan = Plan with { Countries = ["GB", "FR"] };
        var month = Some.Forecast(plan, Some.Outbound("GB", 0.01m), Some.Outbound("FR", null)).Months[0];

        var gap = UsageComparison.Of(month, [Used("sms-outbound", 40_000, 900)], Later).Gaps.Single(one => one.Group is UsageGroup.OutboundMessages);

        Assert.Equal((Usd(0), Usd(0), Usd(700)), (gap.Volume, gap.Price, gap.Rest));
        Assert.Equal(
            "Outbound messages: at least 200.00 USD planned, 900.00 USD charged, 700.00 USD more. 700.00 USD more cannot be explained by the plan: a line of it has no price or quantity.",
            gap.Words);
    }

    [Fact]
    public void Currencies_are_compared_apart()
    {
        var gaps = Compare(Used("sms-outbound", 40_000, 400), Used("sms-outbound", 10, 5, currency: "EUR")).Gaps.Where(one => one.Group is UsageGroup.OutboundMessages).ToList();

        Assert.Equal([new Money(5, "EUR"), Usd(0)], gaps.Select(gap => gap.Gap));
        Assert.Equal(new Money(5, "EUR"), gaps[0].Rest);
    }

    [Fact]
    public void Days_of_other_months_and_parts_of_parts_are_left_out()
    {
        var comparison = Compare(
            Used("sms-outbound", 10, 1, day: 2), Used("sms-outbound-longcode", 10, 1, day: 2), new ActualUsage(new DateOnly(2027, 2, 1), "sms-outbound", 99, 99, "USD"));

        Assert.Equal(1, comparison.Gaps.Single(one => one.Group is UsageGroup.OutboundMessages).Actual.Amount);
        Assert.Equal([(2, "sms-outbound")], comparison.Days.Select(record => (record.Day.Day, record.Category)));
    }

    [Fact]
    public void A_month_that_is_not_over_says_so()
    {
        var comparison = UsageComparison.Of(Planned, [], new DateOnly(2027, 1, 11));

        Assert.False(comparison.IsComplete);
        Assert.Equal("The month is not over. Usage is compared up to day 10 of 31, the plan is of the whole month.", comparison.Remark);
        Assert.Equal("The month has not begun.", UsageComparison.Of(Planned, [], new DateOnly(2027, 1, 1)).Remark);
        Assert.Null(UsageComparison.Of(Planned, [], new DateOnly(2027, 2, 1)).Remark);
    }

    [Fact]
    public void Numbers_are_compared_by_their_count()
    {
        // Three numbers instead of two: 3 x 2.50 = 7.50, 2.50 more.
        var gap = Compare(Used("phonenumbers", 3, 7.50m)).Gaps.Single(one => one.Group is UsageGroup.PhoneNumbers);

        Assert.Equal((Usd(2.50m), Usd(0), Usd(0)), (gap.Volume, gap.Price, gap.Rest));
    }

    [Fact]
    public void The_whole_month_is_added_up_and_held_against_Twilios_own_total()
    {
        // 400 + 5 planned; 500 + 0.05 charged, and Twilio says 500.10.
        var total = Assert.Single(Compare(Used("sms-outbound", 50_000, 500), Used("lookups", 10, 0.05m), Used("totalprice", 0, 500.10m)).Totals);

        Assert.Equal((Usd(405), Usd(500.05m), Usd(95.05m), Usd(0.05m)), (total.Planned, total.Actual, total.Gap, total.Unexplained));
        Assert.Null(Assert.Single(Compare(Used("sms-outbound", 50_000, 500), Used("totalprice", 0, 500)).Totals).Unexplained);
        Assert.Null(Assert.Single(Compare(Used("sms-outbound", 50_000, 500)).Totals).Unexplained);
    }

    [Fact]
    public void What_was_neither_planned_nor_used_is_no_part_of_it() =>
        Assert.DoesNotContain(Compare(Used("shortcodes", 0, 0), Used("mms-outbound", 0, 0)).Gaps, gap => gap.Group is UsageGroup.ShortCodes or UsageGroup.OutboundMms);

    [Fact]
    public void A_planned_line_that_cannot_be_compared_is_named()
    {
        var plan = Plan with { Countries = ["GB"], ShortCodes = [new PlannedShortCodes("GB", 1)] };
        var month = Some.Forecast(plan, Some.Outbound("GB", 0.01m), Some.Price(PriceKind.ShortCodeLease, "GB", null, null)).Months[0];

        var comparison = UsageComparison.Of(month, [Used("sms-outbound", 40_000, 400)], Later);

        Assert.Contains("short-code-lease:GB", comparison.NotCompared.Select(line => line.Key));
        Assert.DoesNotContain("outbound-message:GB", comparison.NotCompared.Select(line => line.Key));
    }

    [Fact]
    public void Records_of_Twilio_count_by_their_usage_and_what_has_no_price_or_day_is_named()
    {
        var comparison = UsageComparison.OfRecords(
            Planned,
            [
                Record("sms-outbound", 5, 20_000, 40_000, 400),
                Record("phonenumbers", 5, 2, null, 5),
                Record("sms-inbound", 5, 3, 3, null),
                Record("lookups", null, 3, 3, 1),
            ],
            Later);

        Assert.Equal(40_000, comparison.Gaps.Single(gap => gap.Group is UsageGroup.OutboundMessages).ActualCount);
        Assert.Equal(2, comparison.Gaps.Single(gap => gap.Group is UsageGroup.PhoneNumbers).ActualCount);
        Assert.Equal(["lookups", "sms-inbound"], comparison.Unpriced);
        Assert.Equal(Usd(405), Assert.Single(comparison.Totals).Actual);
    }

    [Fact]
    public void A_day_that_is_not_over_is_left_out() => Assert.Equal(
        [10],
        UsageComparison.OfRecords(Planned, [Record("sms-outbound", 10, 1, 1, 1), Record("sms-outbound", 11, 1, 1, 1)], new DateOnly(2027, 1, 11)).Days.Select(record => record.Day.Day));

    [Theory]
    [InlineData(50_000, 500, "100.00 USD more because there were 50,000 instead of 40,000.")]
    [InlineData(40_000, 400, "As planned.")]
    public void Where_a_gap_comes_from_is_said_without_its_sum(int count, int price, string why) => Assert.Equal(why, Messages(Used("sms-outbound", count, price)).Why);

    [Fact]
    public void What_nobody_planned_says_so() => Assert.Equal(
        "Nothing of it was planned.", Compare(Used("sms-inbound", 100, 0.75m)).Gaps.Single(one => one.Group is UsageGroup.InboundMessages).Why);

    private static UsageRecord Record(string category, int? day, decimal? count, decimal? usage, decimal? price) => new(
        "AC1", category, null, count, null, usage, null, price, price is null ? null : "USD", day is { } known ? new DateOnly(2027, 1, known) : null, null);

    private static UsageGap Messages(params ActualUsage[] usage) => Compare(usage).Gaps.Single(one => one.Group is UsageGroup.OutboundMessages);

    private static UsageComparison Compare(params ActualUsage[] usage) => UsageComparison.Of(Planned, usage, Later);

    private static ActualUsage Used(string category, decimal count, decimal price, int day = 5, string currency = "USD") =>
        new(new DateOnly(2027, 1, day), category, count, price, currency);

    private static Money Usd(decimal amount) => new(amount, "USD");
}
