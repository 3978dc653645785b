using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>In a small team somebody owns the account, somebody develops and somebody sees the bills, each by a role.</summary>
public sealed class RolesAreSharedOut : ICheck
{
    internal const string CheckKey = "roles-are-shared-out";

    private const string SeesTheBills = "somebody who sees the bills";

    private static readonly (RoleMeaning Meaning, string Name, string Example)[] Wanted =
    [
        (RoleMeaning.Administrator, "an owner or administrator", "Administrator"),
        (RoleMeaning.Developer, "a developer", "Developer"),
        (RoleMeaning.Billing, SeesTheBills, "Billing manager"),
    ];

    /// <summary>How the line of what was seen is called that counts the roles of billing.</summary>
    internal static string BillingLine { get; } = LineOf(SeesTheBills);

    public CheckDefinition Definition { get; } = new(
        CheckKey,
        "Owner, developers and billing have their roles",
        [SnapshotPart.RoleAssignments, SnapshotPart.OrganizationRoles],
        [
            "at the account or its organization 1 or more roles of an owner or administrator and of billing, and at the account 1 or more of a developer: passed",
            "one of the three is missing: not passed",
            "one of the three is missing, and a role is held that Twilio does not name: could not check",
            "nobody holds a role: nothing yet",
            "no credential of the organization: does not apply; a person confirms the roles",
            "the profile names another kind of team: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.TeamType is not (null or TeamType.SmallTeam))
        {
            return [Definition.DoesNotApply("The profile names another kind of team.")];
        }

        if (account.OrganizationSid is not { } organization)
        {
            return [Definition.DoesNotApply("No credential of the organization is connected: a person confirms the roles.")];
        }

        return account.RolesAt(account.AccountSid) is { } here && account.RolesAt(organization) is { } above
            ? [Judge(account, here, above)]
            : [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.RoleAssignments))];
    }

    private static string LineOf(string name) => $"Roles of {name}";

    private Finding Judge(AccountSnapshot account, IReadOnlyList<RoleAssignment> here, IReadOnlyList<RoleAssignment> above)
    {
        var meanings = new RoleMeanings(account.OrganizationRoles);
        var held = here.Select(meanings.Of).Concat(above.Select(meanings.Of).Where(meaning => meaning is not RoleMeaning.Developer)).ToList();
        List<Seen> seen = [.. Wanted.Select(wanted => new Seen(LineOf(wanted.Name), $"{held.Count(meaning => meaning == wanted.Meaning)}"))];
        var missing = Wanted.Where(wanted => !held.Contains(wanted.Meaning)).ToList();
        if (missing.Count == 0)
        {
            return Definition.Passed("Somebody owns or administers the account, somebody develops, and somebody sees the bills.", seen);
        }

        if (here.Count == 0 && above.Count == 0)
        {
            return Definition.NothingYet("Nobody holds a role in the account yet.", seen);
        }

        return here.Concat(above).FirstOrDefault(assignment => meanings.Of(assignment) is RoleMeaning.Unknown) is { } unknown
            ? meanings.Untold(Definition, account, unknown.RoleSid)
            : Definition.NotPassed(
                $"Nobody is {string.Join(", nor ", missing.Select(wanted => wanted.Name))} by a role at this account.",
                [.. missing.Select(wanted => $"Give the role {wanted.Example} to the person it belongs to: {InConsole.ManageUsers}.")],
                seen);
    }
}
