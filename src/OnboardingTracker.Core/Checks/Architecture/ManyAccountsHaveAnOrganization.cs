using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>More than five accounts call for an organization: its credential shows it, or a person confirms it.</summary>
public sealed class ManyAccountsHaveAnOrganization : ICheck
{
    /// <summary>The article's line: an organization helps with more than five projects.</summary>
    private const int AccountsAtMost = 5;

    public CheckDefinition Definition { get; } = new(
        "many-accounts-have-an-organization",
        "More than five accounts are kept in an organization",
        [SnapshotPart.Subaccounts, SnapshotPart.OrganizationAccounts],
        [
            "more than 5 accounts with status active in the organization, read by its own credential: passed",
            "without one, more than 5 accounts that are not closed, or as many planned: passed with a warning until a person names the organization",
            "5 or fewer, and the profile plans 5 or fewer: does not apply",
            "5 or fewer, and the plan is not known: nothing yet; accounts elsewhere are not shown to this key",
            "more than 5 planned, and fewer in the organization: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.HasOrganization)
        {
            return [OfOrganization(account, profile)];
        }

        if (account.Subaccounts is not { } subaccounts)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Subaccounts))];
        }

        var accounts = 1 + subaccounts.Count(one => !string.Equals(one.Status, "closed", StringComparison.OrdinalIgnoreCase));
        var seen = new Seen("Accounts that this key shows", $"{accounts}");
        if (accounts > AccountsAtMost || profile.PlannedAccounts?.Count > AccountsAtMost)
        {
            return
            [
                Definition.Warned(
                    $"{Math.Max(accounts, profile.PlannedAccounts?.Count ?? 0)} accounts are there or planned. Beyond {AccountsAtMost} an organization keeps users and access in one place.",
                    $"Set up the organization and add the accounts, then confirm it here: {InConsole.Organizations}.",
                    seen),
            ];
        }

        return profile.PlannedAccounts is null
            ? [Definition.NothingYet($"This key shows {accounts} of your accounts, and the profile does not say how many are planned.", seen)]
            : [Definition.DoesNotApply(FewEnough)];
    }

    private static string FewEnough => $"{AccountsAtMost} accounts or fewer are there and planned.";

    private Finding OfOrganization(AccountSnapshot account, Profile profile)
    {
        if (account.OrganizationAccounts is not { } accounts)
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.OrganizationAccounts));
        }

        var active = accounts.Count(one => string.Equals(one.Status, "active", StringComparison.OrdinalIgnoreCase));
        var seen = new Seen("Active accounts of the organization", $"{active}");
        return active > AccountsAtMost ? Definition.Passed($"{active} active accounts are kept in the organization.", seen)
            : profile.PlannedAccounts?.Count > AccountsAtMost
                ? Definition.NothingYet($"{profile.PlannedAccounts.Count} accounts are planned, and the organization shows {active} that are active.", seen)
            : profile.PlannedAccounts is null
                ? Definition.NothingYet($"The organization shows {active} active accounts, and the profile does not say how many are planned.", seen)
            : Definition.DoesNotApply(FewEnough);
    }
}
