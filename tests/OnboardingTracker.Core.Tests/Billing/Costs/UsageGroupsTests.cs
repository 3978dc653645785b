using OnboardingTracker.Core.Billing.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

public sealed class UsageGroupsTests
{
    private static readonly DateOnly Day = new(2027, 1, 5);

    [Theory]
    [InlineData("sms-outbound", UsageGroup.OutboundMessages)]
    [InlineData("sms-outbound-longcode", UsageGroup.OutboundMessages)]
    [InlineData("sms-inbound-shortcode", UsageGroup.InboundMessages)]
    [InlineData("mms-outbound", UsageGroup.OutboundMms)]
    [InlineData("mms-inbound-longcode", UsageGroup.InboundMms)]
    [InlineData("sms-messages-carrierfees", UsageGroup.SmsCarrierFees)]
    [InlineData("mms-messages-carrierfees", UsageGroup.MmsCarrierFees)]
    [InlineData("phonenumbers-mobile", UsageGroup.PhoneNumbers)]
    [InlineData("shortcodes-vanity", UsageGroup.ShortCodes)]
    [InlineData("a2p-10dlc-registrationfees-brandregistration", UsageGroup.A2pOneTime)]
    [InlineData("a2p-10dlc-registrationfees-campaignvetting", UsageGroup.A2pOneTime)]
    [InlineData("a2p-10dlc-registrationfees-campaigncharges", UsageGroup.A2pMonthly)]
    [InlineData("sms-outbound-of-next-year", UsageGroup.OutboundMessages)]
    [InlineData("phonenumbers-on-the-moon", UsageGroup.PhoneNumbers)]
    [InlineData("a2p-10dlc-registrationfees-onetime-newest", UsageGroup.A2pOneTime)]
    [InlineData("a2p-10dlc-registrationfees-newest", null)]
    [InlineData("sms-messages-of-next-year", null)]
    [InlineData("phonenumbersonthemoon", null)]
    [InlineData("sms", null)]
    [InlineData("totalprice", null)]
    [InlineData("calls-outbound", null)]
    [InlineData("sms-messages-features-senderid", null)]
    public void A_category_belongs_to_one_group_or_none(string category, UsageGroup? group) => Assert.Equal(group, UsageGroups.GroupOf(category));

    [Fact]
    public void Every_kind_of_price_and_every_group_has_its_word()
    {
        Assert.All(Enum.GetValues<PriceKind>(), kind => Assert.True(UsageGroups.GroupOf(kind) is not { } group || Enum.IsDefined(group)));
        Assert.Equal(
            Enum.GetValues<UsageGroup>().Length, Enum.GetValues<UsageGroup>().Select(UsageGroups.TitleOf).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Categories_within_others_are_counted_once() => Assert.Equal(
        ["sms-outbound", "sms-inbound-longcode", "phonenumbers", "a2p-10dlc-registrationfees-onetime", "lookups"],
        Counted(
            "totalprice", "sms", "sms-outbound", "sms-outbound-longcode", "sms-outbound-shortcode", "sms-inbound-longcode", "phonenumbers", "phonenumbers-local",
            "a2p-registration-fees", "a2p-10dlc-registrationfees-onetime", "a2p-10dlc-registrationfees-brandregistration", "lookups"));

    [Fact]
    public void A_sum_whose_parts_nobody_told_is_not_lost()
    {
        Assert.Equal(["sms"], Counted("sms", "totalprice"));
        Assert.Equal(["totalprice"], Counted("totalprice"));
        Assert.Equal(["sms", "sms-messages-carrierfees"], Counted("sms", "sms-messages-carrierfees"));
    }

    [Fact]
    public void A_name_that_is_not_known_is_counted_once_with_what_its_name_begins_with()
    {
        Assert.Equal(["sms-outbound"], Counted("sms-outbound", "sms-outbound-of-next-year", "sms", "totalprice"));
        Assert.Equal(["sms-outbound-of-next-year"], Counted("sms-outbound-of-next-year", "sms"));
        Assert.Equal(["sms"], Counted("sms", "sms-messages-of-next-year"));
        Assert.Equal(["a2p-registration-fees"], Counted("a2p-registration-fees", "a2p-10dlc-registrationfees-newest"));
        Assert.Equal(["novelty"], Counted("novelty", "novelty-large", "totalprice"));
    }

    [Fact]
    public void A_known_name_is_counted_where_the_tree_has_it_and_not_where_it_only_begins_alike()
    {
        Assert.Equal(["lookups"], Counted("lookups", "calleridlookups"));
        Assert.Equal(
            ["sync-endpoint-hours", "sync-endpoint-hours-above-daily-cap"], Counted("sync-endpoint-hours", "sync-endpoint-hours-above-daily-cap"));
    }

    private static IEnumerable<string> Counted(params string[] categories) =>
        UsageGroups.Counted(categories.Select(category => new ActualUsage(Day, category, 1, 1, "USD"))).Select(record => record.Category);
}
