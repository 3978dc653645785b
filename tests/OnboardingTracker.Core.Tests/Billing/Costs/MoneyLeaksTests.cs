using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Deliveries;
using OnboardingTracker.Core.Snapshots;

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
        var leak = Assert.Single(Numbers(Number(lastUsed: ThirtyDaysAgo)).Leaks);

        Assert.Equal("+1555…00 was last used for a message on 2026-10-31, 30 days ago. It costs 1.15 USD a month.", leak.Sentence);
        Assert.Equal((Rent, "unused-number:PN0"), (leak.MonthlySum, leak.Key));
    }

    [Fact]
    public void A_number_used_29_days_ago_does_not() => Assert.Empty(Numbers(Number(lastUsed: ThirtyDaysAgo.AddDays(1))).Leaks);

    [Fact]
    public void A_number_is_not_called_unused_before_30_days_were_looked_at()
    {
        Assert.Empty(Numbers(Number(since: ThirtyDaysAgo.AddDays(1))).Leaks);
        Assert.Empty(Numbers(Number(boughtOn: ThirtyDaysAgo.AddDays(1))).Leaks);
    }

    [Fact]
    public void A_number_of_which_the_use_is_not_known_is_not_called_unused() => Assert.Empty(Numbers(Number(isUsed: null)).Leaks);

    [Fact]
    public void A_number_never_seen_in_use_says_since_when()
    {
        Assert.StartsWith(
            "+1555…00 has sent and received no message since 2026-08-01 at least.", Assert.Single(Numbers(Number()).Leaks).Sentence, StringComparison.Ordinal);
        Assert.StartsWith(
            "+1555…00 has sent and received no message since 2026-09-01 at least.",
            Assert.Single(Numbers(Number(boughtOn: new DateOnly(2026, 9, 1))).Leaks).Sentence,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(null, true)]
    [InlineData(false, false)]
    public void Of_a_number_that_may_be_called_it_is_said_that_calls_were_not_looked_at(bool? voice, bool isSaid) => Assert.Equal(
        isSaid, Assert.Single(Numbers(Number(voice: voice)).Leaks).Advice.StartsWith("Calls were not looked at", StringComparison.Ordinal));

    [Fact]
    public void A_price_that_is_not_known_makes_the_sum_at_least()
    {
        var leaks = Numbers(Number("PN0", price: null), Number("PN1"));

        Assert.Equal([Rent], leaks.MonthlySums);
        Assert.True(leaks.IsAtLeast);
        Assert.Equal(["unused-number:PN1", "unused-number:PN0"], leaks.Leaks.Select(leak => leak.Key));
    }

    [Fact]
    public void Sums_of_different_currencies_stay_apart() => Assert.Equal(
        [new Money(2, "EUR"), Rent], Numbers(Number("PN0"), Number("PN1") with { MonthlyPrice = new Money(2, "EUR") }).MonthlySums);

    [Fact]
    public void Failed_messages_are_summed_up_by_their_error_for_a_month()
    {
        var leak = Assert.Single(Of(new FailedMessages(30003, 1200, new Money(9.96m, "USD"), 15) { Meaning = new ErrorMeaning(30003, "unreachable handset", "Try later.") }).Leaks);

        Assert.Equal("1,200 messages failed with error 30003 (unreachable handset) in 15 days. 9.96 USD was paid for them.", leak.Sentence);
        Assert.Equal(new Money(19.92m, "USD"), leak.MonthlySum);
        Assert.Equal(("failed-messages:30003:USD", "Try later."), (leak.Key, leak.Advice));
    }

    [Fact]
    public void Failed_messages_that_cost_nothing_are_no_leak_and_unknown_cost_is_not_nothing()
    {
        Assert.Empty(Of(new FailedMessages(30003, 5, Money.Zero("USD"), 30)).Leaks);
        Assert.Empty(Of(new FailedMessages(30003, 0, null, 30)).Leaks);
        Assert.True(Of(new FailedMessages(30003, 5, null, 30)).IsAtLeast);
    }

    [Fact]
    public void Without_a_meaning_or_a_code_it_says_where_to_look()
    {
        Assert.StartsWith("Look up error 39999", Assert.Single(Of(new FailedMessages(39999, 1, Rent, 30)).Leaks).Advice, StringComparison.Ordinal);
        var leak = Assert.Single(Of(new FailedMessages(null, 2, Rent, 30)).Leaks);
        Assert.StartsWith("2 messages failed without an error code in 30 days.", leak.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Look at these messages", leak.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_messages_of_which_some_have_no_price_cost_at_least_what_the_others_did()
    {
        var leaks = Of(new FailedMessages(30003, 10, Rent, 30) { Unpriced = 4 });

        Assert.Equal("10 messages failed with error 30003 in 30 days. 1.15 USD was paid for 6 of them; the others have no price.", leaks.Leaks[0].Sentence);
        Assert.True(leaks.IsAtLeast && leaks.Leaks[0].IsAtLeast);
        Assert.Equal([Rent], leaks.MonthlySums);
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

    private static NumberAtCost Number(
        string sid = "PN0", DateOnly? lastUsed = null, DateOnly? since = null, DateOnly? boughtOn = null, bool? isUsed = false, bool? voice = false) => new(
        new NumberUse(sid, "+1555…00", "US", PhoneNumberKind.Local, true, voice, boughtOn?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), isUsed, lastUsed), since ?? LongAgo, Rent);

    private static NumberAtCost Number(string sid, Money? price) => Number(sid) with { MonthlyPrice = price };

    private static MoneyLeaks Numbers(params NumberAtCost[] numbers) => MoneyLeaks.Of(numbers, [], [], Today);

    private static MoneyLeaks Of(params FailedMessages[] failures) => MoneyLeaks.Of([], failures, [], Today);

    private static MoneyLeaks Texts(params CostlyMessages[] texts) => MoneyLeaks.Of([], [], texts, Today);
}
