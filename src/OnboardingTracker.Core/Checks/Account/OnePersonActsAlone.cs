using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>A single developer is the only one who works in the account.</summary>
public sealed class OnePersonActsAlone : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "one-person-acts-alone",
        "One person alone has worked in the account",
        [SnapshotPart.AuditEvents, SnapshotPart.OrganizationUsers],
        [
            "with a credential of the organization: 1 active user: passed; more: passed with a warning; none: nothing yet",
            "without one, events of the last 30 days with actor_type user and 1 actor_sid: passed",
            "more than 1 actor_sid: passed with a warning",
            "none: nothing yet",
            "the profile names another kind of team: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.TeamType is not (null or TeamType.SingleDeveloper))
        {
            return [Definition.DoesNotApply("The profile names a team.")];
        }

        if (account.HasOrganization)
        {
            return [OfUsers(account)];
        }

        if (account.AuditEvents is not { } events)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.AuditEvents))];
        }

        var people = AuditActors.People(events).Count;
        return
        [
            people switch
            {
                0 => Definition.NothingYet("The audit trail shows nobody at work in the account yet.", AuditActors.Show(0)),
                1 => Definition.Passed("One person alone changed the account.", AuditActors.Show(1)),
                _ => Definition.Warned(
                    $"{people} people changed the account, and the profile names a single developer.",
                    $"Choose another kind of team in the profile, or remove those who should not be there: {InConsole.ManageUsers}.",
                    AuditActors.Show(people)),
            },
        ];
    }

    private Finding OfUsers(AccountSnapshot account)
    {
        if (account.OrganizationUsers is not { } users)
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.OrganizationUsers));
        }

        var active = users.Count(user => user.Active is true);
        var seen = new Seen("Active users of the organization", $"{active}");
        return active switch
        {
            0 => Definition.NothingYet("The organization has no active user yet.", seen),
            1 => Definition.Passed("The organization has one active user.", seen),
            _ => Definition.Warned(
                $"{active} users are active in the organization, and the profile names a single developer.",
                $"Choose another kind of team in the profile, or remove those who should not be there: {InConsole.ManageUsers}.",
                seen),
        };
    }
}
