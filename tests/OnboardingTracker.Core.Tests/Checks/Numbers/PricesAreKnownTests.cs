using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class PricesAreKnownTests
{
    [Fact]
    public void A_price_is_shown_from_the_lowest_to_the_highest()
    {
        var finding = Judge(Some.Price("US"));

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal(new Seen("A message to the United States", "0.0083 to 0.0109 USD"), Assert.Single(finding.Seen));
    }

    [Fact]
    public void A_country_without_a_price_is_not_served() => Assert.Equal(Verdict.NotPassed, Judge(Some.Price("US", isServed: false)).Verdict);

    [Fact]
    public void A_list_without_amounts_waits() =>
        Assert.Equal(Verdict.Waiting, Judge(Some.Price("US") with { Cheapest = null, Dearest = null }).Verdict);

    [Fact]
    public void A_country_that_was_not_read_could_not_be_checked() => Assert.Equal(Verdict.CouldNotCheck, Judge(Some.Price("CA")).Verdict);

    [Fact]
    public void Without_countries_there_is_nothing_yet() =>
        Assert.Equal(Verdict.NothingYet, Ask.For<PricesAreKnown>(Some.Snapshot(), Profile.Unknown).Verdict);

    private static Finding Judge(params MessagingPrice[] prices) =>
        Ask.For<PricesAreKnown>(Some.Snapshot() with { MessagingPrices = prices }, Profile.Unknown with { Countries = ["US"] });
}
