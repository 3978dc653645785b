using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Onboardings;
using static OnboardingTracker.Core.Tests.Billing.Split.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Split;

public sealed class ClosedMonthTests
{
    private static readonly BillingMonth September = new(new DateOnly(2026, 9, 1));
    private static readonly DateTimeOffset Now = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly OnboardingId Onboarding = OnboardingId.New(Now);
    private static readonly Actor Finance = new(ActorKind.Person, "1", "Fay");
    private static readonly IReadOnlyList<SplitUnit> Units = [Unit("A", Main)];
    private static readonly CostSplit Split = CostSplit.Of([Usage(Main, "sms", 12.5m), Usage(Main, "sms", 3, 0, "eur")], Units, SplitRule.Equal);

    private readonly FakeTimeProvider clock = new(Now);
    private readonly InMemoryMonths months = new();

    [Fact]
    public async Task A_month_that_is_over_is_closed_with_its_split_and_an_entry_for_those_who_may_see_money()
    {
        Assert.True((await CloseAsync(Split)).IsDone);

        var closed = await months.FindAsync(Onboarding, September, TestContext.Current.CancellationToken);
        Assert.NotNull(closed);
        Assert.Equal(("Fay", "1", Now), (closed.ClosedBy, closed.ClosedById, closed.ClosedAt));
        Assert.Same(Split, closed.Split);
        Assert.Same(Units, closed.Units);
        var entry = Assert.Single(months.Activity);
        Assert.Equal(
            ("Closed the cost split of September 2026", "EUR 3.000000 and USD 12.500000", true, Onboarding, ActivityKind.Changed),
            (entry.Sentence, entry.After!, entry.IsMoney, entry.OnboardingId!.Value, entry.Kind));
    }

    [Fact]
    public async Task A_month_that_is_not_over_in_utc_stays_open()
    {
        var almost = new CloseMonth(months, new FakeTimeProvider(Now.AddTicks(-1)));

        var refused = await almost.RunAsync(Onboarding, Preview(Split), Finance, null, TestContext.Current.CancellationToken);

        Assert.Equal("September 2026 is not over yet. It can be closed from 1 October 2026, in UTC.", refused.Refusal);
        Assert.Empty(months.Activity);
    }

    [Fact]
    public async Task A_closed_month_is_not_closed_again()
    {
        await CloseAsync(Split);

        Assert.Equal("September 2026 was closed on 1 October 2026 by Fay. Reopen it before you close it anew.", (await CloseAsync(Split)).Refusal);
        Assert.Single(months.Activity);
    }

    [Fact]
    public async Task Of_two_who_close_at_once_one_is_told()
    {
        months.Meanwhile = store => store.Put(ClosedMonth.Of(Onboarding, Preview(Split), Finance with { Name = "Gil" }, Now));

        var late = await CloseAsync(Split);

        Assert.True(late.IsConflict);
        Assert.Equal("September 2026 was closed by somebody else just now. Look at it before you go on.", late.Refusal);
        Assert.Empty(months.Activity);
    }

    [Fact]
    public async Task A_split_that_does_not_add_up_is_not_closed()
    {
        var wrong = Split with { Currencies = [Split.Currencies[0], Split.Currencies[1] with { TotalMicros = 12_500_001 }] };

        Assert.Equal(
            "The split in USD does not add up to what Twilio charged. Make it again before you close September 2026.", (await CloseAsync(wrong)).Refusal);
        Assert.Empty(months.Activity);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task Reopening_needs_a_reason(string? reason)
    {
        await CloseAsync(Split);

        Assert.Equal("Enter a reason for reopening September 2026.", (await ReopenAsync(reason)).Refusal);
        Assert.NotNull(await months.FindAsync(Onboarding, September, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reopened_month_says_why_and_what_it_was_and_can_be_closed_again()
    {
        await CloseAsync(Split);

        Assert.True((await ReopenAsync(" A late credit of Twilio ")).IsDone);

        var entry = months.Activity[^1];
        Assert.Equal(
            ("Reopened the cost split of September 2026", "A late credit of Twilio", "EUR 3.000000 and USD 12.500000", true),
            (entry.Sentence, entry.Detail!, entry.Before!, entry.IsMoney));
        Assert.True((await CloseAsync(Split)).IsDone);
    }

    [Fact]
    public async Task What_is_not_closed_is_not_reopened()
    {
        Assert.Equal("September 2026 is not closed.", (await ReopenAsync("Why not")).Refusal);

        await CloseAsync(Split);
        months.Meanwhile = store => store.Take(Onboarding, September);
        Assert.Equal("September 2026 is not closed.", (await ReopenAsync("Why not")).Refusal);
        Assert.Single(months.Activity);
    }

    [Fact]
    public async Task A_reason_has_its_limit() =>
        Assert.Equal("The reason has 2,001 characters. Use at most 2,000.", (await ReopenAsync(new string('x', 2001))).Refusal);

    [Fact]
    public void A_month_knows_its_days_and_its_words()
    {
        var leap = BillingMonth.Of(new DateOnly(2028, 2, 17));

        Assert.Equal((new DateOnly(2028, 2, 29), "February 2028", "2028-02"), (leap.Last, leap.InWords(), leap.ToString()));
        Assert.True(September < leap);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BillingMonth(new DateOnly(2026, 9, 2)));

        // New York's last evening of September is October in UTC.
        Assert.True(September.IsOverAt(new DateTimeOffset(2026, 9, 30, 21, 0, 0, TimeSpan.FromHours(-4))));
    }

    [Fact]
    public async Task What_could_not_be_read_keeps_a_month_open()
    {
        var preview = Preview(Split);
        var partly = preview with { Costs = preview.Costs with { Failures = ["The usage of Retail could not be read. Twilio did not answer."] } };

        var refused = await new CloseMonth(months, clock).RunAsync(Onboarding, partly, Finance, null, TestContext.Current.CancellationToken);

        Assert.Equal(
            "Something could not be read, so September 2026 would be closed without it. The usage of Retail could not be read. Twilio did not answer.", refused.Refusal);
        Assert.Empty(months.Activity);
    }

    [Fact]
    public async Task Nobody_closes_a_split_that_they_have_not_seen()
    {
        var seen = Preview(Split).Stamp;
        var later = Preview(CostSplit.Of([Usage(Main, "sms", 12.500001m), Usage(Main, "sms", 3, 0, "eur")], Units, SplitRule.Equal));

        var late = await new CloseMonth(months, clock).RunAsync(Onboarding, later, Finance, seen, TestContext.Current.CancellationToken);

        Assert.True(late.IsConflict);
        Assert.Contains("is another one by now", late.Refusal, StringComparison.Ordinal);
        Assert.Empty(months.Activity);
        Assert.True((await new CloseMonth(months, clock).RunAsync(Onboarding, later, Finance, later.Stamp, TestContext.Current.CancellationToken)).IsDone);
    }

    private static SplitPreview Preview(CostSplit split) => new(
        new MonthCosts(September, Main, [new CostAccount(Main, null)], [], [], ["A remark."], Now), SplitSettings.Empty with { Units = Units }, split);

    private Task<Outcome> CloseAsync(CostSplit split) =>
        new CloseMonth(months, clock).RunAsync(Onboarding, Preview(split), Finance, null, TestContext.Current.CancellationToken);

    private Task<Outcome> ReopenAsync(string? reason) =>
        new ReopenMonth(months, clock).RunAsync(Onboarding, September, reason, Finance, TestContext.Current.CancellationToken);
}
