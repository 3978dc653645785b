using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>Several people work in the account, each under a sign-in of their own.</summary>
public sealed class PeopleActUnderTheirOwnNames : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "people-act-under-their-own-names",
        "At least two people have worked in the account under their own names",
        [SnapshotPart.AuditEvents],
        [
            "events of the last 30 days with actor_type user and 2 or more different actor_sid: passed",
            "1 actor_sid or none: nothing yet",
            "users and roles themselves: a person confirms them; Twilio shows them only to a credential of the organization",
            "the profile names a single developer: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.TeamType is TeamType.SingleDeveloper)
        {
            return [Definition.DoesNotApply("A single developer works in this account.")];
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
}
