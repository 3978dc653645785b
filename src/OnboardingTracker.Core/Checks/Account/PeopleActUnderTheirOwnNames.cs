using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>Several people work in the account, each under a sign-in and with a role of their own.</summary>
public sealed class PeopleActUnderTheirOwnNames : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "people-act-under-their-own-names",
        "At least two people have worked in the account under their own names",
        [SnapshotPart.AuditEvents, SnapshotPart.OrganizationUsers, SnapshotPart.RoleAssignments],
        [
            "with a credential of the organization: 2 or more active users with a role at the account or its organization: passed",
            "an active user without a role anywhere: passed with a warning",
            "a user with active false (invited, not accepted): waiting",
            "fewer than 2 active users with a role: nothing yet",
            "without one, events of the last 30 days with actor_type user and 2 or more different actor_sid: passed",
            "1 actor_sid or none: nothing yet",
            "without one, users and roles themselves: a person confirms them",
            "the profile names a single developer: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.TeamType is TeamType.SingleDeveloper)
        {
            return [Definition.DoesNotApply("A single developer works in this account.")];
        }

        if (account.HasOrganization)
        {
            return OfUsers(account);
        }

        if (account.AuditEvents is not { } events)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.AuditEvents))];
        }

        var people = AuditActors.People(events).Count;
        return
        [
            people >= 2
                ? Definition.Passed($"{people} people changed the account under their own names.", AuditActors.Show(people))
                : Definition.NothingYet("The audit trail does not show two people at work in the account yet.", AuditActors.Show(people)),
        ];
    }

    private IEnumerable<Finding> OfUsers(AccountSnapshot account)
    {
        if (account.OrganizationUsers is not { } users)
        {
            yield return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.OrganizationUsers));
            yield break;
        }

        // Who was invited counts also where the roles were not read.
        var invited = users.Count(user => user.Active is false);
        if (invited > 0)
        {
            yield return Definition.Waiting(
                invited == 1 ? "1 user is invited and not active yet." : $"{invited} users are invited and not active yet.",
                on: WhoActs.Invited,
                since: null,
                new Seen("Users who are not active", $"{invited}"));
        }

        if (account.RolesAt(account.AccountSid) is not { } here || account.RolesAt(account.OrganizationSid!) is not { } above)
        {
            yield return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.RoleAssignments));
            yield break;
        }

        var active = users.Where(user => user.Active is true).Select(user => user.Sid).ToList();
        var atThisAccount = here.Concat(above).Select(role => role.Identity).ToHashSet(StringComparer.Ordinal);
        var with = active.Count(atThisAccount.Contains);
        Seen[] seen = [new("Active users of the organization", $"{active.Count}"), new("Of them with a role at this account", $"{with}")];
        yield return with >= 2
            ? Definition.Passed($"{with} active users have a role at this account.", seen)
            : Definition.NothingYet(
                with == 1 ? "Only 1 active user has a role at this account yet." : "No active user has a role at this account yet.", seen);

        if (WithoutRole(account, active) is { Count: > 0 } without)
        {
            // A scope that was not read may be where they hold one.
            yield return account.RoleAssignments!.Any(scope => scope.Assignments is null)
                ? Definition.CouldNotCheck(account.FailureOf(SnapshotPart.RoleAssignments))
                : Definition.Warned(
                    without.Count == 1 ? "1 active user has no role anywhere." : $"{without.Count} active users have no role anywhere.",
                    $"Give each the least role that fits, or remove who is no longer needed: {InConsole.ManageUsers}.",
                    [.. without.Select(sid => new Seen("User without a role", sid))]);
        }
    }

    private static List<string> WithoutRole(AccountSnapshot account, List<string> active)
    {
        // Where scopes were left out, a role may be held at one of them.
        if (account.RoleAssignments!.Count >= ScopeRoles.MostRead)
        {
            return [];
        }

        var anywhere = account.RoleAssignments!.SelectMany(scope => scope.Assignments ?? []).Select(role => role.Identity).ToHashSet(StringComparer.Ordinal);
        return [.. active.Where(sid => !anywhere.Contains(sid))];
    }
}
