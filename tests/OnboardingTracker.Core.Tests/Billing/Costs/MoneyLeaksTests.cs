using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Billing.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

public sealed class MoneyLeaksTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly DateOnly ThirtyDaysAgo = new(2026, 10, 31);
    private static readonly DateOnly LongAgo = new(2026, 8, 1);
    private static readonly Money Rent = new(1.15m, "USD");

    [Fact]
    public void A_number_unused_for_30_days_leaks_its_price()
    {
        var leak = Assert.Single(Numbers(new NumberAtCost("+15550100", ThirtyDaysAgo, LongAgo, null, Rent)).Leaks);

        Assert.Equal("+15550100 was last used on 2026-10-31, 30 days ago. It costs 1.15 USD a month.", leak.Sentence);
        Assert.Equal((Rent, "unused-number:+15550100"), (leak.MonthlySum, leak.Key));
    }

    [Fact]
    public void A_number_used_29_days_ago_does_not() =>
        Assert.Empty(Numbers(new NumberAtCost("+15550100", ThirtyDaysAgo.AddDays(1), LongAgo, null, Rent)).Leaks);

    [Fact]
    public void A_number_is_not_called_unused_before_30_days_were_looked_at()
    {
        Assert.Empty(Numbers(new NumberAtCost("+15550100", null, ThirtyDaysAgo.AddDays(1), null, Rent)).Leaks);
        Assert.Empty(Numbers(new NumberAtCost("+15550100", null, LongAgo, ThirtyDaysAgo.AddDays(1), Rent)).Leaks);
    }

    [Fact]
    public void A_number_never_seen_in_use_says_since_when()
    {
        Assert.StartsWith(
            "+15550100 was not used since 2026-08-01 at least.", Assert.Single(Numbers(new NumberAtCost("+15550100", null, LongAgo, null, Rent)).Leaks).Sentence, StringComparison.Ordinal);
        Assert.StartsWith(
            "+15550100 was not used since 2026-09-01 at least.",
            Assert.Single(Numbers(new NumberAtCost("+15550100", null, LongAgo, new DateOnly(2026, 9, 1), Rent)).Leaks).Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_that_is_not_known_makes_the_sum_at_least()
    {
        var leaks = Numbers(new NumberAtCost("+15550100", null, LongAgo, null, null), new NumberAtCost("+15550101", null, LongAgo, null, Rent));

        Assert.Equal([Rent], leaks.MonthlySums);
        Assert.True(leaks.IsAtLeast);
        Assert.Equal(["unused-number:+15550101", "unused-number:+15550100"], leaks.Leaks.Select(leak => leak.Key));
    }

    [Fact]
    public void Sums_of_different_currencies_stay_apart() => Assert.Equal(
        [new Money(2, "EUR"), Rent],
        Numbers(new NumberAtCost("+1", null, LongAgo, null, Rent), new NumberAtCost("+49", null, LongAgo, null, new Money(2, "EUR"))).MonthlySums);

    [Fact]
    public void Failed_messages_are_summed_up_by_their_error_for_a_month()
    {
        var leak = Assert.Single(Of(new FailedMessages(30003, 1200, new Money(9.96m, "USD"), 15, "unreachable handset")).Leaks);

        Assert.Equal("1,200 messages failed with error 30003 (unreachable handset) in 15 days. 9.96 USD was paid for them.", leak.Sentence);
        Assert.Equal(new Money(19.92m, "USD"), leak.MonthlySum);
        Assert.Contains("30003", leak.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_messages_that_cost_nothing_are_no_leak_and_unknown_cost_is_not_nothing()
    {
        Assert.Empty(Of(new FailedMessages(30003, 5, Money.Zero("USD"), 30)).Leaks);
        Assert.Empty(Of(new FailedMessages(30003, 0, null, 30)).Leaks);
        Assert.True(Of(new FailedMessages(30003, 5, null, 30)).IsAtLeast);
    }

    [Fact]
    public void Messages_that_took_more_segments_for_one_character_leak_what_those_cost()
    {
        var leak = Assert.Single(Texts(new CostlyMessages(["’"], 1000, 2000, 1000, new Money(16.6m, "USD"), 15)).Leaks);

        Assert.Equal("1,000 messages were sent as 2,000 segments because of \"’\" in 15 days. Without, it would have been 1,000.", leak.Sentence);
        Assert.Equal(new Money(16.6m, "USD"), leak.MonthlySum);
        Assert.Contains("Smart Encoding", leak.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_its_segments_is_no_leak_and_an_unknown_price_is_an_unknown_sum()
    {
        Assert.Empty(Texts(new CostlyMessages(["’"], 1000, 2000, 2000, new Money(16.6m, "USD"), 30)).Leaks);
        Assert.Null(Assert.Single(Texts(new CostlyMessages(["’"], 1000, 2000, 1000, null, 30)).Leaks).MonthlySum);
    }

    private static MoneyLeaks Numbers(params NumberAtCost[] numbers) => MoneyLeaks.Of(numbers, [], [], Today);

    private static MoneyLeaks Of(params FailedMessages[] failures) => MoneyLeaks.Of([], failures, [], Today);

    private static MoneyLeaks Texts(params CostlyMessages[] texts) => MoneyLeaks.Of([], [], texts, Today);
}
