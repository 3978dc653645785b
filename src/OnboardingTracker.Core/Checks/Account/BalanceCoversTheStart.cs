using System.Globalization;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>Sending will not stop for want of money: at the pace of the last two weeks the balance lasts for two more.</summary>
public sealed class BalanceCoversTheStart : ICheck
{
    /// <summary>The days whose spend is the pace.</summary>
    private const int Days = 14;

    /// <summary>Our own line while nothing was spent, in the account's currency: enough for a first day of tests, too little for a launch.</summary>
    private const decimal Low = 20m;

    private const string AddFunds =
        "In the Twilio Console open Billing and add funds. Turn on auto recharge there, so that sending never stops.";

    public CheckDefinition Definition { get; } = new(
        "balance-covers-the-start",
        "The balance covers the start",
        [SnapshotPart.Balance, SnapshotPart.DailySpend, SnapshotPart.Account],
        [
            "balance of 0 or less: not passed",
            "balance divided by the daily average of totalprice in the 14 days before today: 14 days or more passed (our line)",
            "3 days or more and less than 14: passed with a warning",
            "less than 3 days: not passed",
            "nothing spent in those days: a balance of 20 or more, in the account's currency (our line), passed; below 20 passed with a warning",
            "status of the account suspended: not passed, Blocked; a key that may not read it: judged by the balance, which a suspended account does not show",
            "no amount in the answer: waiting",
            "the profile says \"billed by invoice\": does not apply",
            "a subaccount, which has no balance of its own: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        yield return (profile.Invoiced, account.Account, account.Balance) switch
        {
            (_, { } read, _) when string.Equals(read.Status, "suspended", StringComparison.OrdinalIgnoreCase) => Definition.Final(
                "The account is suspended. Its balance does not matter until that is lifted.",
                ["Sign in to the Twilio Console as an owner, open Billing and settle what it names."],
                new Seen("Status", TwilioWords.Of(read.Status))),
            (_, null, _) when !account.IsClosedToTheKey(SnapshotPart.Account) => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Account)),
            (true, _, _) => Definition.DoesNotApply("The account is billed by invoice. Its balance may be below 0."),
            (_, { IsSubaccount: true }, _) => Definition.DoesNotApply(
                "This is a subaccount. It shares the balance of its parent; look there."),
            (_, _, null) => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Balance)),
            (_, _, { } balance) => Judge(balance, account),
        };
    }

    private Finding Judge(AccountBalance balance, AccountSnapshot account)
    {
        if (balance.Amount is not { } amount)
        {
            return Definition.UnknownValue("The balance", null);
        }

        var text = $"{amount.ToString("0.00", CultureInfo.InvariantCulture)} {balance.Currency}".TrimEnd();
        var seen = new Seen("Balance", text);
        if (amount <= 0)
        {
            return Definition.NotPassed($"The balance is {text}. Twilio stops sending when it is used up.", [AddFunds], seen);
        }

        if (account.DailySpend is not { } spend)
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.DailySpend));
        }

        var aDay = PaceOf(spend);
        return aDay == 0 ? WithoutPace(amount, text, seen) : Lasting(amount / aDay, text, seen);
    }

    /// <summary>What is spent on a day, on average; null where that was not read.</summary>
    internal static decimal? PaceOf(AccountSnapshot account) => account.DailySpend is { } spend ? PaceOf(spend) : null;

    /// <summary>Refunds come as negative amounts; a pace is never below nothing.</summary>
    private static decimal PaceOf(IReadOnlyList<DailySpend> spend) => Math.Max(0, spend.Sum(day => day.Amount ?? 0)) / Days;

    private Finding WithoutPace(decimal amount, string text, Seen seen) => amount < Low
        ? Definition.Warned($"The balance is {text}. That is soon used up.", AddFunds, seen)
        : Definition.Passed($"The balance is {text}, and nothing was spent in the last {Days} days.", seen);

    private Finding Lasting(decimal days, string text, Seen balance)
    {
        var lasting = days < 1 ? "less than a day" : days < 2 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(days):0} days");
        Seen[] seen = [balance, new($"At the pace of the last {Days} days it lasts for", lasting)];
        return days switch
        {
            < Runway.VeryLow => Definition.NotPassed($"The balance is {text}. At the pace of the last {Days} days it lasts for {lasting}.", [AddFunds], seen),
            < Runway.Low => Definition.Warned($"The balance is {text}. At the pace of the last {Days} days it lasts for {lasting}.", AddFunds, seen),
            _ => Definition.Passed($"The balance is {text}. At the pace of the last {Days} days it lasts for {lasting}.", seen),
        };
    }
}
