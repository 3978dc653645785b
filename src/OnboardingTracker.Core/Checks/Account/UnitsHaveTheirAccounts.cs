using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>Business units, or clients of an ISV, have accounts of their own beside that of the owner.</summary>
public sealed class UnitsHaveTheirAccounts : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "units-have-their-accounts",
        "Two or more active accounts part the units",
        [SnapshotPart.Subaccounts],
        [
            "this account and 1 or more subaccounts with status active: passed",
            "no active subaccount: nothing yet",
            "a single developer or a small team: does not apply",
            "who administers each: a person confirms it; Twilio shows roles only to a credential of the organization",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.TeamType is TeamType.SingleDeveloper or TeamType.SmallTeam)
        {
            return [Definition.DoesNotApply("Only an enterprise or an ISV parts units.")];
        }

        if (account.Subaccounts is not { } subaccounts)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Subaccounts))];
        }

        var active = subaccounts.Count(one => string.Equals(one.Status, "active", StringComparison.OrdinalIgnoreCase));
        var seen = new Seen("Active subaccounts", active == 0 ? "none" : $"{active}");
        return
        [
            active > 0
                ? Definition.Passed(active == 1 ? "1 active subaccount parts the units." : $"{active} active subaccounts part the units.", seen)
                : Definition.NothingYet("This account has no active subaccount. Units that have accounts of their own are not shown to this key.", seen),
        ];
    }
}
