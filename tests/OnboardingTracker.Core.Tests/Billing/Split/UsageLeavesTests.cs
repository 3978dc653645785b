using OnboardingTracker.Core.Billing.Split;
using static OnboardingTracker.Core.Tests.Billing.Split.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Split;

public sealed class UsageLeavesTests
{
    [Fact]
    public void A_category_and_its_parts_are_added_once() => Assert.Equal(
        ["phonenumbers-local 2", "sms-inbound-longcode 1", "sms-outbound-longcode 3"],
        Leaves(
            Usage(Main, "totalprice", 6),
            Usage(Main, "phonenumbers", 2),
            Usage(Main, "phonenumbers-local", 2),
            Usage(Main, "sms", 4),
            Usage(Main, "sms-inbound", 1),
            Usage(Main, "sms-inbound-longcode", 1),
            Usage(Main, "sms-outbound", 3),
            Usage(Main, "sms-outbound-longcode", 3)));

    [Fact]
    public void What_a_category_has_beyond_its_parts_stays_as_other() => Assert.Equal(
        ["sms-inbound 1", "sms-outbound-longcode 3", "sms-outbound (other) 0.5", "sms (other) 0.25"],
        Leaves(Usage(Main, "sms", 4.75m), Usage(Main, "sms-inbound", 1), Usage(Main, "sms-outbound", 3.5m), Usage(Main, "sms-outbound-longcode", 3)));

    [Fact]
    public void A_credit_is_larger_downwards() => Assert.Equal(
        ["sms-outbound -3", "sms (other) -2"],
        Leaves(Usage(Main, "sms", -5), Usage(Main, "sms-outbound", -3)));

    [Fact]
    public void Parts_that_are_more_than_their_whole_stay_and_the_total_outranks_them() => Assert.Equal(
        ["sms-messages-carrierfees 1", "sms-outbound 3", "totalprice (other) nobody -0.5"],
        Leaves(Usage(Main, "totalprice", 3.5m), Usage(Main, "sms", 3), Usage(Main, "sms-outbound", 3), Usage(Main, "sms-messages-carrierfees", 1)).Order(StringComparer.Ordinal));

    [Fact]
    public void An_unknown_category_is_a_part_of_the_total_and_what_the_total_has_more_is_nobodys() => Assert.Equal(
        ["sms-of-next-year 2", "totalprice (other) nobody 0.000001"],
        Leaves(Usage(Main, "totalprice", 2.000001m), Usage(Main, "sms-of-next-year", 2)));

    [Fact]
    public void Days_of_the_same_category_are_added_and_accounts_and_currencies_are_not()
    {
        var leaves = UsageLeaves.Of(
        [
            Usage(Main, "sms", 1, 10), Usage(Main, "sms", 2, 20, "USD"), Usage(Sub, "sms", 4, 40), Usage(Main, "sms", 8, 80, "eur"),
        ]);

        Assert.Equal(
            [(Main, "EUR", 8_000_000, 80), (Main, "USD", 3_000_000, 30), (Sub, "USD", 4_000_000, 40)],
            leaves.Select(leaf => (leaf.AccountSid, leaf.Currency, leaf.Amount.ToMicros(), leaf.Messages!.Value)));
    }

    [Fact]
    public void Services_take_their_part_out_of_the_category_and_the_rest_stays_the_accounts() => Assert.Equal(
        [$"{Alerts} 2", $"{Offers} 1", "sms-outbound 0.5"],
        Leaves(
            Usage(Main, "sms-outbound", 3.5m),
            Usage(Main, "sms-outbound-longcode", 3),
            Usage(Main, "sms-outbound-shortcode", 0.5m),
            Messages(Offers, 1, 10),
            Messages(Alerts, 2, 20),
            Messages(null, 0.5m, 5)));

    [Fact]
    public void Services_that_cost_more_than_the_usage_shows_leave_a_difference_that_is_nobodys() => Assert.Equal(
        [$"{Alerts} 2", "sms-outbound nobody -0.5"],
        Leaves(Usage(Main, "sms-outbound", 1.5m), Messages(Alerts, 2, 20)));

    [Fact]
    public void Where_only_an_outer_category_was_read_it_outranks_the_messages_too() => Assert.Equal(
        [$"{Alerts} 2", "sms-outbound 1", "sms (other) nobody -0.5"],
        Leaves(Usage(Main, "sms", 2.5m), Messages(Alerts, 2, 20), Messages(null, 1, 5)));

    [Fact]
    public void Without_usage_records_the_messages_are_the_cost() => Assert.Equal(
        [$"{Alerts} 2", "sms-outbound 0.5"],
        Leaves(Messages(Alerts, 2, 20), Messages(null, 0.5m, 5)));

    [Fact]
    public void Fees_of_messages_are_no_messages() => Assert.Equal(
        [0L, 148L],
        UsageLeaves.Of([Usage(Main, "sms", 1.5m, 148), Usage(Main, "sms-messages-carrierfees", 0.5m, 30)]).Select(leaf => leaf.Messages!.Value).Order());

    [Fact]
    public void A_count_that_is_not_known_stays_unknown() =>
        Assert.Null(Assert.Single(UsageLeaves.Of([Usage(Main, "sms", 1, 5), Usage(Main, "sms", 1, null)])).Messages);

    [Fact]
    public void A_negative_count_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Usage(Main, "sms", 1, -1));

    [Theory]
    [InlineData("0.0000005", 0)]
    [InlineData("0.0000015", 2)]
    [InlineData("-0.0000015", -2)]
    [InlineData("0.00000050000000000000001", 1)]
    [InlineData("-12.3456789", -12345679)]
    [InlineData("9223372036854.775807", long.MaxValue)]
    public void A_sum_is_rounded_to_the_nearest_micro_unit_and_a_half_to_the_even_one(string amount, long micros) =>
        Assert.Equal(micros, ExactAmount.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).ToMicros());

    [Fact]
    public void Adding_drops_no_digit_that_a_decimal_would_drop()
    {
        const decimal Large = 7_000_000_000m;
        const decimal Fine = 0.0000000000000000000000000001m;

        Assert.Equal(ExactAmount.Of(Fine), ExactAmount.Of(Large) + ExactAmount.Of(Fine) - ExactAmount.Of(Large));
        Assert.Equal(0, Large + Fine - Large);
    }
}
