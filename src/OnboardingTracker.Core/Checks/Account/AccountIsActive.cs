using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>The account may send: it is active, and better not a trial.</summary>
public sealed class AccountIsActive : ICheck
{
    private const string Upgrade =
        "In the Twilio Console open Billing and select Upgrade. Until then, messages reach only numbers you verified yourself (21608).";

    private static readonly string[] AskSupport =
    [
        "Sign in to the Twilio Console as an owner of the account. A banner names the reason.",
        "Settle what it names. If it names nothing, write to Twilio Support at help.twilio.com.",
    ];

    public CheckDefinition Definition { get; } = new(
        "account-is-active",
        "The account is active",
        [SnapshotPart.Account],
        [
            "status active, type Full: passed",
            "status active, type Trial: passed with a warning",
            "status suspended or closed: not passed, Blocked",
            "not readable, and Twilio refuses requests because the account is not active (20005): not passed, Blocked",
            "any other status or type: waiting",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        yield return (account.Account, account.Failures.FirstOrDefault(failure => failure.Reason is FailureReason.AccountNotActive)) switch
        {
            ({ } read, _) => Judge(read),
            (null, { } refused) => Definition.Final(refused.Sentence, AskSupport),
            _ => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Account)),
        };
    }

    private Finding Judge(TwilioAccount account)
    {
        Seen[] seen =
        [
            new("Account", account.FriendlyName ?? account.Sid),
            new("Status", TwilioWords.Of(account.Status)),
            new("Type", TwilioWords.Of(account.Type)),
        ];
        return (account.Status?.ToLowerInvariant(), account.Type?.ToLowerInvariant()) switch
        {
            ("active", "full") => Definition.Passed("The account is active and upgraded.", seen),
            ("active", "trial") => Definition.Warned("The account is active, but it is a trial account.", Upgrade, seen),
            ("active", _) => Definition.UnknownValue("The type of the account", account.Type, seen),
            ("suspended", _) => Definition.Final(
                "The account is suspended. Nothing can be sent until that is lifted.",
                AskSupport,
                seen),
            ("closed", _) => Definition.Final(
                "The account is closed. It can never send again.",
                ["Connect another account of your organization, or open a new one at twilio.com."],
                seen),
            _ => Definition.UnknownValue("The status of the account", account.Status, seen),
        };
    }
}
