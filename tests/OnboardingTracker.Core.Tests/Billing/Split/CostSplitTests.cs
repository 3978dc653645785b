using OnboardingTracker.Core.Billing.Split;
using static OnboardingTracker.Core.Tests.Billing.Split.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Split;

/// <summary>Worked examples; every sum in them was reckoned by hand.</summary>
public sealed class CostSplitTests
{
    [Fact]
    public void Each_bears_its_own_accounts_and_an_equal_part_of_what_nobody_owns_and_a_tie_goes_by_name()
    {
        var split = Only(
            SplitRule.Equal,
            [Unit("Sales", Sub), Unit("Care", Other), Unit("Support")],
            Usage(Main, "a2p-registration-fees", 10),
            Usage(Sub, "sms-outbound", 15.8m, 2000),
            Usage(Other, "sms-outbound", 7.9m, 1000));

        Assert.Equal(
            [
                "Care | a2p-registration-fees | 0 | 3.333334",
                "Care | sms-outbound | 7.9 | 0",
                "Sales | a2p-registration-fees | 0 | 3.333333",
                "Sales | sms-outbound | 15.8 | 0",
                "Support | a2p-registration-fees | 0 | 3.333333",
            ],
            Written(split.Rows));
        Assert.Equal(["Care |  | 7.9 | 3.333334", "Sales |  | 15.8 | 3.333333", "Support |  | 0 | 3.333333"], Written(split.Totals));
        Assert.Equal(33.7m, split.Total);
        Assert.Empty(split.Remarks);
    }

    [Fact]
    public void By_volume_the_larger_sender_bears_more_and_the_largest_remainder_gets_what_is_left()
    {
        // 1.000000 by 5 : 1 : 1. Shares 0.714285(.7), 0.142857(.1), 0.142857(.1): the one micro-unit left goes to A.
        var split = Only(
            SplitRule.ByVolume,
            [Unit("A", Sub), Unit("B", Other), new SplitUnit("C", [], [Alerts])],
            Usage(Sub, "sms-outbound", 5, 500),
            Usage(Other, "sms-inbound", 1, 100),
            Usage(Main, "sms-outbound", 1, 100),
            Messages(Alerts, 1, 100),
            Usage(Main, "shortcodes", 1, 1));

        Assert.Equal(["A |  | 5 | 0.714286", "B |  | 1 | 0.142857", "C |  | 1 | 0.142857"], Written(split.Totals));
    }

    [Fact]
    public void Without_any_message_of_their_own_nothing_can_be_shared_by_volume()
    {
        var split = Only(SplitRule.ByVolume, [Unit("A", Sub), Unit("B")], Usage(Sub, "phonenumbers", 2, 2), Usage(Main, "shortcodes", 1, 1));

        Assert.Equal(["A |  | 2 | 0", "B |  | 0 | 0", "Not assigned |  | 0 | 1"], Written(split.Totals));
        Assert.Equal(["No messages of their own: A, B. What they share is not assigned."], split.Remarks);
    }

    [Fact]
    public void A_number_of_messages_that_is_not_known_is_not_taken_for_none()
    {
        var split = Only(SplitRule.ByVolume, [Unit("A", Sub), Unit("B", Other)], Usage(Sub, "sms", 2, null), Usage(Other, "sms", 1, 10), Usage(Main, "shortcodes", 1, 1));

        Assert.Equal(["A |  | 2 | 0", "B |  | 1 | 0", "Not assigned |  | 0 | 1"], Written(split.Totals));
        Assert.Equal(["How many messages A had is not known. What is shared by number of messages with it is not assigned."], split.Remarks);
    }

    [Fact]
    public void Fixed_shares_leave_the_rest_of_100_percent_to_nobody()
    {
        // 10.000001 by 33.3 : 50 : 0 : 16.7 of nobody: 3.330000(.333), 5.000000(.5), 1.670000(.167); the micro-unit left goes to B.
        var split = Only(SplitRule.FixedShare, [Percent("A", 33.3m), Percent("B", 50), Percent("C", null)], Usage(Main, "shortcodes", 10.000001m));

        Assert.Equal(["A |  | 0 | 3.33", "B |  | 0 | 5.000001", "C |  | 0 | 0", "Not assigned |  | 0 | 1.67"], Written(split.Totals));
        Assert.Equal(["The fixed shares of A, B, C add up to 83.3 percent. The rest of what they share is not assigned."], split.Remarks);
    }

    [Fact]
    public void Fixed_shares_of_100_percent_leave_nothing() => Assert.Equal(
        ["A |  | 0 | 0.25", "B |  | 0 | 0.75"],
        Written(Only(SplitRule.FixedShare, [Percent("B", 75), Percent("A", 25)], Usage(Main, "shortcodes", 1)).Totals));

    [Fact]
    public void What_several_own_is_borne_by_these_alone() => Assert.Equal(
        ["A |  | 0 | 2", "B |  | 0 | 2", "C |  | 1 | 0"],
        Written(Only(SplitRule.Equal, [Unit("A", Main), Unit("B", Main), Unit("C", Sub)], Usage(Main, "sms", 4, 5), Usage(Sub, "sms", 1, 5)).Totals));

    [Fact]
    public void The_owner_of_a_messaging_service_outranks_the_owner_of_its_account() => Assert.Equal(
        ["Marketing | sms-outbound | 1 | 0", "Platform | phonenumbers | 3 | 0", "Platform | sms-outbound | 2.5 | 0"],
        Written(Only(
            SplitRule.Equal,
            [Unit("Platform", Main), new SplitUnit("Marketing", [], [Offers])],
            Usage(Main, "phonenumbers", 3),
            Usage(Main, "sms-outbound", 3.5m, 35),
            Messages(Offers, 1, 10),
            Messages(Alerts, 2, 20)).Rows));

    [Fact]
    public void A_credit_is_divided_like_a_charge() => Assert.Equal(
        ["A |  | 0 | -3.333334", "B |  | 0 | -3.333333", "C |  | 0 | -3.333333"],
        Written(Only(SplitRule.Equal, [Unit("A"), Unit("B"), Unit("C")], Usage(Main, "credits", -10)).Totals));

    [Fact]
    public void Prices_finer_than_a_micro_unit_are_added_before_they_are_rounded_and_the_difference_is_shown()
    {
        // Each unit 0.0000004, which is 0 micro-units; all three 0.0000012, which is 1.
        var split = Only(
            SplitRule.Equal, [Unit("A", Main), Unit("B", Sub), Unit("C", Other)], Usage(Main, "sms", 0.0000004m), Usage(Sub, "sms", 0.0000004m), Usage(Other, "sms", 0.0000004m));

        Assert.Equal(["Rounding |  | 0.000001 | 0"], Written(split.Rows));
        Assert.Equal(0.000001m, split.Total);
    }

    [Fact]
    public void What_twilio_charged_beyond_all_categories_is_not_assigned_even_in_a_units_own_account() => Assert.Equal(
        ["A | sms | 2 | 0", "Not assigned | totalprice (other) | 0.3 | 0"],
        Written(Only(SplitRule.Equal, [Unit("A", Main)], Usage(Main, "totalprice", 2.3m), Usage(Main, "sms", 2)).Rows));

    [Fact]
    public void Currencies_are_split_apart()
    {
        var split = CostSplit.Of([Usage(Main, "sms", 1, 5), Usage(Main, "sms", 2, 5, "eur")], [Unit("A"), Unit("B")], SplitRule.Equal);

        Assert.Equal([("EUR", 2m), ("USD", 1m)], split.Currencies.Select(currency => (currency.Currency, currency.Total)));
        Assert.True(split.AddsUp);
    }

    [Fact]
    public void Without_units_all_is_not_assigned()
    {
        var split = Only(SplitRule.Equal, [], Usage(Main, "sms", 1));

        Assert.Equal(["Not assigned | sms | 0 | 1"], Written(split.Rows));
        Assert.Equal(["There is no unit that could bear the shared cost. It is not assigned."], split.Remarks);
    }

    [Fact]
    public void Without_lines_there_is_no_currency() => Assert.Empty(CostSplit.Of([], [Unit("A", Main)], SplitRule.Equal).Currencies);

    [Fact]
    public void Units_that_cannot_be_told_apart_are_refused()
    {
        Assert.Equal("Two units are called \"A\". Give each a name of its own.", SplitPlan.Check([Unit("A"), Unit("A")], SplitRule.Equal).Refusal);
        Assert.Equal("Enter a name for each unit.", SplitPlan.Check([Unit(" ")], SplitRule.Equal).Refusal);
        Assert.Equal("The name \"A\" has white space at an end. Remove it.", SplitPlan.Check([Unit("A ")], SplitRule.Equal).Refusal);
        Assert.Equal("The name has a line break. Remove it.", SplitPlan.Check([Unit("A\nB")], SplitRule.Equal).Refusal);
        Assert.Equal(
            "\"Not assigned\" is a line of the split itself. Give the unit another name.", SplitPlan.Check([Unit("Not assigned")], SplitRule.Equal).Refusal);
        Assert.Throws<ArgumentException>(() => CostSplit.Of([], [Unit("A"), Unit("A")], SplitRule.Equal));
    }

    [Fact]
    public void Shares_of_more_than_100_percent_are_refused_where_they_are_asked_for()
    {
        IReadOnlyList<SplitUnit> units = [Percent("A", 60), Percent("B", 40.5m)];

        Assert.Equal("The fixed shares add up to 100.5 percent. They may add up to 100 at most.", SplitPlan.Check(units, SplitRule.FixedShare).Refusal);
        Assert.Equal("The share of \"A\" is not between 0 and 100 percent.", SplitPlan.Check([Percent("A", -1)], SplitRule.FixedShare).Refusal);
        Assert.True(SplitPlan.Check(units, SplitRule.Equal).IsDone);
    }

    [Fact]
    public void A_split_whose_lines_were_changed_does_not_add_up()
    {
        var split = Only(SplitRule.Equal, [Unit("A", Main)], Usage(Main, "sms", 1));

        Assert.False((split with { Rows = [split.Rows[0] with { OwnMicros = 999_999 }] }).AddsUp);
        Assert.False((split with { TotalMicros = 1_000_001 }).AddsUp);
        Assert.False((split with { Totals = [] }).AddsUp);
    }
}
