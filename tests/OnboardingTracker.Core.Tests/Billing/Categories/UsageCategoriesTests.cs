using OnboardingTracker.Core.Billing.Categories;

namespace OnboardingTracker.Core.Tests.Billing.Categories;

public sealed class UsageCategoriesTests
{
    [Theory]
    [InlineData("sms-outbound-longcode", "sms-outbound, sms")]
    [InlineData("a2p-10dlc-registrationfees-campaigncharges", "a2p-10dlc-registrationfees-monthly, a2p-registration-fees")]
    [InlineData("calleridlookups", "lookups")]
    [InlineData("sync-endpoint-hours-above-daily-cap", "sync")]
    [InlineData("sms", "")]
    [InlineData("totalprice", "")]
    public void A_known_category_is_where_the_tree_has_it(string category, string containers) =>
        Assert.Equal(containers, string.Join(", ", UsageCategories.ContainersOf(category)));

    [Theory]
    [InlineData("sms-outbound-of-next-year", "sms-outbound-of-next, sms-outbound-of, sms-outbound, sms")]
    [InlineData("sms-messages-of-next-year", "sms-messages-of-next, sms-messages-of, sms-messages, sms")]
    [InlineData("a2p-10dlc-registrationfees-newest", "a2p-registration-fees")]
    [InlineData("failed-message-fee", "failed-message, failed")]
    [InlineData("novelty", "")]
    public void A_category_that_is_not_known_is_a_part_of_what_its_name_begins_with(string category, string containers) =>
        Assert.Equal(containers, string.Join(", ", UsageCategories.ContainersOf(category)));
}
