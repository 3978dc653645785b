using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>Business units, or clients of an ISV, have accounts of their own beside that of the owner, each with an administrator.</summary>
public sealed class UnitsHaveTheirAccounts : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "units-have-their-accounts",
        "Two or more active accounts part the units",
        [SnapshotPart.Subaccounts, SnapshotPart.OrganizationAccounts, SnapshotPart.RoleAssignments, SnapshotPart.OrganizationRoles],
        [
            "with a credential of the organization: 2 or more accounts or subaccounts with status active, each with a role of an owner or administrator: passed",
            "one of them without: not passed",
            "one of them without, and a role is held there that Twilio does not name: could not check",
            "fewer than 2 active accounts: nothing yet",
            "without one, this account and 1 or more subaccounts with status active: passed",
            "no active subaccount: nothing yet",
            "a single developer or a small team: does not apply",
            "without one, who administers each: a person confirms it",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.TeamType is TeamType.SingleDeveloper or TeamType.SmallTeam)
        {
            return [Definition.DoesNotApply("Only an enterprise or an ISV parts units.")];
        }

        if (account.HasOrganization)
        {
            return [OfOrganization(account)];
        }

        if (account.Subaccounts is not { } subaccounts)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Subaccounts))];
        }

        var active = subaccounts.Count(one => IsActive(one.Status));
        var seen = new Seen("Active subaccounts", active == 0 ? "none" : $"{active}");
        return
        [
            active > 0
                ? Definition.Passed(active == 1 ? "1 active subaccount parts the units." : $"{active} active subaccounts part the units.", seen)
                : Definition.NothingYet("This account has no active subaccount. Units that have accounts of their own are not shown to this key.", seen),
        ];
    }

    private Finding OfOrganization(AccountSnapshot account)
    {
        if (account.OrganizationAccounts is not { } ofOrganization)
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.OrganizationAccounts));
        }

        // A key that never shows subaccounts leaves the accounts of the organization.
        if (account.Subaccounts is null && !account.IsClosedToTheKey(SnapshotPart.Subaccounts))
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Subaccounts));
        }

        var active = ofOrganization.Where(one => IsActive(one.Status)).Select(one => (one.Sid, Name: one.FriendlyName ?? one.Sid))
            .Concat((account.Subaccounts ?? []).Where(one => IsActive(one.Status)).Select(one => (one.Sid, Name: one.FriendlyName ?? one.Sid)))
            .DistinctBy(one => one.Sid, StringComparer.Ordinal)
            .ToList();
        var seen = new Seen("Active accounts and subaccounts", $"{active.Count}");
        return active.Count < 2
            ? Definition.NothingYet("The organization shows fewer than 2 active accounts.", seen)
            : Administrators(account, active, seen);
    }

    private Finding Administrators(AccountSnapshot account, List<(string Sid, string Name)> active, Seen seen)
    {
        var meanings = new RoleMeanings(account.OrganizationRoles);
        var without = active.Where(one => account.RolesAt(one.Sid) is { } held && !held.Any(role => meanings.Of(role) is RoleMeaning.Administrator)).ToList();
        var unknown = without.SelectMany(one => account.RolesAt(one.Sid)!).FirstOrDefault(role => meanings.Of(role) is RoleMeaning.Unknown);
        var unread = active.Count(one => account.RolesAt(one.Sid) is null);
        return unknown is not null ? meanings.Untold(Definition, account, unknown.RoleSid)
            : without.Count > 0
                ? Definition.NotPassed(
                    $"Without an administrator of its own: {NameList.Of([.. without.Select(one => one.Name)])}.",
                    [$"Give the project lead of each the role Administrator at that account: {InConsole.ManageUsers}."],
                    seen)
            : unread > 0 ? Unread(account, unread)
            : Definition.Passed($"Each of {active.Count} active accounts has an administrator.", seen);
    }

    private Finding Unread(AccountSnapshot account, int accounts) => account.Failures.Any(failure => failure.Part is SnapshotPart.RoleAssignments)
        ? Definition.CouldNotCheck(account.FailureOf(SnapshotPart.RoleAssignments))
        : Definition.CannotSay($"Roles are read of {ScopeRoles.MostRead} scopes at each look; those of {accounts} more accounts were not.");

    private static bool IsActive(string? status) => string.Equals(status, "active", StringComparison.OrdinalIgnoreCase);
}
