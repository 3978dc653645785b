using System.Globalization;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Account;

public sealed class BalanceCoversTheStartTests
{
    [Theory]
    [InlineData("250.5", Verdict.Passed)]
    [InlineData("20", Verdict.Passed)]
    [InlineData("19.99", Verdict.PassedWithWarning)]
    [InlineData("0.01", Verdict.PassedWithWarning)]
    [InlineData("0", Verdict.NotPassed)]
    [InlineData("-3.2", Verdict.NotPassed)]
    public void Where_nothing_was_spent_the_balance_is_measured_against_20_and_0(string amount, Verdict expected)
    {
        var finding = Ask.For<BalanceCoversTheStart>(With(decimal.Parse(amount, CultureInfo.InvariantCulture)));

        Assert.Equal(expected, finding.Verdict);
        Assert.Equal(expected is not Verdict.Passed, finding.Fixes.Count > 0);
    }

    /// <summary>14 USD in 14 days: the balance is the number of days it lasts.</summary>
    [Theory]
    [InlineData("14", Verdict.Passed)]
    [InlineData("13.99", Verdict.PassedWithWarning)]
    [InlineData("3", Verdict.PassedWithWarning)]
    [InlineData("2.99", Verdict.NotPassed)]
    [InlineData("0.01", Verdict.NotPassed)]
    [InlineData("0", Verdict.NotPassed)]
    public void At_the_pace_of_two_weeks_the_balance_is_to_last_for_14_days_and_for_3_at_least(string amount, Verdict expected)
    {
        var account = With(decimal.Parse(amount, CultureInfo.InvariantCulture)) with { DailySpend = [new("2026-11-10", 5m), new("2026-11-22", 9m)] };

        var finding = Ask.For<BalanceCoversTheStart>(account);

        Assert.Equal(expected, finding.Verdict);
        Assert.Equal(expected is not Verdict.Passed, finding.Fixes.Count > 0);
    }

    [Theory]
    [InlineData("30", "30 days")]
    [InlineData("1.5", "1 day")]
    [InlineData("0.5", "less than a day")]
    public void It_says_for_how_long(string amount, string words)
    {
        var finding = Ask.For<BalanceCoversTheStart>(With(decimal.Parse(amount, CultureInfo.InvariantCulture)) with { DailySpend = [new("2026-11-22", 14m)] });

        Assert.EndsWith($"it lasts for {words}.", finding.Summary, StringComparison.Ordinal);
        Assert.Contains(new Seen("At the pace of the last 14 days it lasts for", words), finding.Seen);
    }

    [Fact]
    public void A_balance_of_nothing_fails_although_the_spend_was_not_read()
    {
        Assert.Equal(Verdict.NotPassed, Ask.For<BalanceCoversTheStart>(With(0) with { DailySpend = null }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<BalanceCoversTheStart>(With(500) with { DailySpend = null }).Verdict);
    }

    [Fact]
    public void Of_a_suspended_account_no_balance_is_enough()
    {
        var finding = Ask.For<BalanceCoversTheStart>(With(500) with { Account = Some.Account() with { Status = "suspended" } });

        Assert.True(finding is { Verdict: Verdict.NotPassed, IsFinal: true });
    }

    [Fact]
    public void The_amount_is_shown_with_two_digits_and_its_currency_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var finding = Ask.For<BalanceCoversTheStart>(With(-3.2m));

            Assert.StartsWith("The balance is -3.20 USD.", finding.Summary, StringComparison.Ordinal);
            Assert.Equal(new Seen("Balance", "-3.20 USD"), Assert.Single(finding.Seen));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_standard_key_that_cannot_read_the_account_still_learns_of_the_balance() =>
        Assert.Equal(
            Verdict.NotPassed,
            Ask.For<BalanceCoversTheStart>(With(0) with
            {
                Account = null,
                Failures = [new PartFailure(SnapshotPart.Account, FailureReason.NeedsMainKey, "Only a main key can read this.")],
            }).Verdict);

    [Fact]
    public void An_account_that_was_not_read_may_be_suspended() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<BalanceCoversTheStart>(With(500) with { Account = null }).Verdict);

    [Fact]
    public void A_balance_without_an_amount_is_waiting() =>
        Assert.Equal(Verdict.Waiting, Ask.For<BalanceCoversTheStart>(With(null)).Verdict);

    [Fact]
    public void An_invoiced_account_needs_no_balance()
    {
        var finding = Ask.For<BalanceCoversTheStart>(With(-900), new Profile { Invoiced = true });

        Assert.Equal(Verdict.DoesNotApply, finding.Verdict);
        Assert.Contains("invoice", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subaccount_shares_the_balance_of_its_parent()
    {
        var account = Some.Account() with { OwnerAccountSid = Some.Sid("AC", 7) };

        var finding = Ask.For<BalanceCoversTheStart>(Some.Unread(SnapshotPart.Balance) with { Account = account });

        Assert.Equal(Verdict.DoesNotApply, finding.Verdict);
        Assert.Contains("parent", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unread_balance_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<BalanceCoversTheStart>(Some.Unread(SnapshotPart.Balance)).Verdict);

    private static AccountSnapshot With(decimal? amount) =>
        Some.Snapshot() with { Account = Some.Account(), Balance = new AccountBalance(amount, "USD"), DailySpend = [] };
}
