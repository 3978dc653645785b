using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>Two people can manage the account and reach its bills, so that one may be away.</summary>
public sealed class TwoPeopleManageTheAccount : ICheck
{
    internal const string CheckKey = "two-people-manage-the-account";

    private const int Enough = 2;

    /// <summary>How the line of what was seen is called that counts who reaches the bills.</summary>
    internal const string BillingLine = "Active people who reach billing by a role";

    private const string ManagersLine = "Active owners and administrators";

    public CheckDefinition Definition { get; } = new(
        CheckKey,
        "Two people can manage the Twilio account",
        [SnapshotPart.OrganizationUsers, SnapshotPart.RoleAssignments, SnapshotPart.OrganizationRoles],
        [
            "with a credential of the organization: 2 or more active users who are owner or administrator of the account or its organization: passed",
            "1 of them, and with those who are invited and not active yet 2 or more: waiting",
            "fewer, and somebody holds a role that Twilio does not name: could not check",
            "1 or none: not passed",
            "no credential of the organization: does not apply; a person confirms who they are",
            "the profile names a single developer: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.TeamType is TeamType.SingleDeveloper)
        {
            return [Definition.DoesNotApply("A single developer works in this account.")];
        }

        if (account.OrganizationSid is not { } organization)
        {
            return [Definition.DoesNotApply("No credential of the organization is connected: a person confirms who can manage the account.")];
        }

        if (account.OrganizationUsers is not { } users)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.OrganizationUsers))];
        }

        return account.RolesAt(account.AccountSid) is { } here && account.RolesAt(organization) is { } above
            ? [Judge(account, users, [.. here, .. above])]
            : [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.RoleAssignments))];
    }

    private Finding Judge(AccountSnapshot account, IReadOnlyList<OrganizationUser> users, IReadOnlyList<RoleAssignment> held)
    {
        var meanings = new RoleMeanings(account.OrganizationRoles);
        var active = users.Where(user => user.Active is true).Select(user => user.Sid).ToHashSet(StringComparer.Ordinal);
        var invited = users.Where(user => user.Active is false).Select(user => user.Sid).ToHashSet(StringComparer.Ordinal);
        var managers = Holders(RoleMeaning.Administrator);
        var acting = managers.Count(active.Contains);
        Seen[] seen =
        [
            new(ManagersLine, $"{acting}"),
            new(BillingLine, $"{Holders(RoleMeaning.Administrator, RoleMeaning.Billing).Count(active.Contains)}"),
        ];
        if (acting >= Enough)
        {
            return Definition.Passed($"{acting} active people can manage the account.", seen);
        }

        if (held.FirstOrDefault(assignment => meanings.Of(assignment) is RoleMeaning.Unknown) is { } unknown)
        {
            return meanings.Untold(Definition, account, unknown.RoleSid);
        }

        return acting + managers.Count(invited.Contains) >= Enough
            ? Definition.Waiting($"{(acting == 1 ? "1 active person" : "No active person")} can manage the account. Others are invited and not active yet.", on: WhoActs.Invited, since: null, seen)
            : Definition.NotPassed(
                acting == 1
                    ? "Only 1 active person can manage the account. While that one is away nobody can."
                    : "No active person is owner or administrator of the account or its organization.",
                [$"Give the role Administrator to {(acting == 1 ? "a second person" : "two people")}: {InConsole.ManageUsers}."],
                seen);

        HashSet<string> Holders(params RoleMeaning[] wanted) =>
            held.Where(assignment => wanted.Contains(meanings.Of(assignment))).Select(assignment => assignment.Identity).ToHashSet(StringComparer.Ordinal);
    }
}
