using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Lets somebody of the organisation into an onboarding, changes what they are there, or takes them out of it.</summary>
public sealed class ChangeMembership(IPeopleStore people, TimeProvider clock)
{
    /// <param name="roles">What the person is there from now on; none takes them out.</param>
    /// <returns>Null when there is no such person.</returns>
    public async Task<Outcome?> RunAsync(Onboarding onboarding, string memberId, IReadOnlySet<Role> roles, Actor actor, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(memberId, cancellationToken) is not { RemovedAt: null } person)
        {
            return null;
        }

        if (roles.Any(role => !Roles.OfOnboarding.Contains(role)))
        {
            return Outcome.Refuse("This role is given for the organisation, not for one onboarding.");
        }

        var before = person.Memberships.Where(entry => entry.Onboarding == onboarding.Id).Select(entry => entry.Role).ToHashSet();
        if (before.SetEquals(roles))
        {
            return Outcome.Done;
        }

        var now = clock.GetUtcNow();
        var sentence = (before.Count, roles.Count) switch
        {
            (0, _) => $"Added {person.Name} as {PeopleHistory.Words(roles)}",
            (_, 0) => $"Removed {person.Name}, who was {PeopleHistory.Words(before)}",
            _ => $"Made {person.Name} {PeopleHistory.Words(roles)}, before {PeopleHistory.Words(before)}",
        };
        var entry = ActivityEntry.Of(actor, ActivityKind.PeopleChanged, now, sentence) with
        {
            OnboardingId = onboarding.Id,
            Before = PeopleHistory.Words(before),
            After = PeopleHistory.Words(roles),
        };
        return await people.SetMembershipAsync(memberId, onboarding.Id, before, roles, entry, cancellationToken);
    }
}
