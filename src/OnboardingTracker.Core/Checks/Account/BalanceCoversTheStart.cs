using System.Globalization;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>The first messages will not stop for want of money.</summary>
public sealed class BalanceCoversTheStart : ICheck
{
    /// <summary>Our own line, in the account's currency: enough for a first day of tests, too little for a launch.</summary>
    private const decimal Low = 20m;

    private const string AddFunds =
        "In the Twilio Console open Billing and add funds. Turn on auto recharge there, so that sending never stops.";

    public CheckDefinition Definition { get; } = new(
        "balance-covers-the-start",
        "The balance covers the start",
        [SnapshotPart.Balance, SnapshotPart.Account],
        [
            "balance of 20 or more, in the account's currency (our line): passed",
            "balance above 0 and below 20: passed with a warning",
            "balance of 0 or less: not passed",
            "no amount in the answer: waiting",
            "the profile says \"billed by invoice\": does not apply",
            "a subaccount, which has no balance of its own: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        yield return (profile.Invoiced, account.Account, account.Balance) switch
        {
            (true, _, _) => Definition.DoesNotApply("The account is billed by invoice. Its balance may be below 0."),
            (_, { IsSubaccount: true }, _) => Definition.DoesNotApply(
                "This is a subaccount. It shares the balance of its parent; look there."),
            (_, _, null) => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Balance)),
            (_, _, { } balance) => Judge(balance),
        };
    }

    private Finding Judge(AccountBalance balance)
    {
        if (balance.Amount is not { } amount)
        {
            return Definition.UnknownValue("The balance", null);
        }

        var text = $"{amount.ToString("0.00", CultureInfo.InvariantCulture)} {balance.Currency}".TrimEnd();
        var seen = new Seen("Balance", text);
        return amount switch
        {
            <= 0 => Definition.NotPassed($"The balance is {text}. Twilio stops sending when it is used up.", [AddFunds], seen),
            < Low => Definition.Warned($"The balance is {text}. That is soon used up.", AddFunds, seen),
            _ => Definition.Passed($"The balance is {text}.", seen),
        };
    }
}
