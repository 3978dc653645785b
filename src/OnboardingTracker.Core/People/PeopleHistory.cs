using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>What the activity says of people of the organisation and of invitations. What they are in one onboarding stands in the activity of that onboarding.</summary>
public static class PeopleHistory
{
    /// <summary>That somebody was made owner by the setup address or the command line.</summary>
    public static ActivityEntry MadeOwner(string memberId, string name, DateTimeOffset now) =>
        About(memberId, Actor.System, now, $"Made {name} owner of this installation") with { After = Words([Role.Owner]) };

    internal static ActivityEntry RolesChanged(Actor actor, PersonEntry person, IReadOnlySet<Role> roles, DateTimeOffset now) =>
        About(person.MemberId, actor, now, $"Changed the roles of {person.Name} for the organisation") with { Before = Words(person.Organization), After = Words(roles) };

    internal static ActivityEntry GroupsFollowed(PersonEntry person, IReadOnlySet<Role> roles, DateTimeOffset now) =>
        About(person.MemberId, Actor.System, now, $"Gave {person.Name} the roles of their groups at the sign-in provider") with { Before = Words(person.Organization), After = Words(roles) };

    internal static ActivityEntry HandedOver(Actor actor, PersonEntry to, DateTimeOffset now) =>
        About(to.MemberId, actor, now, $"Handed ownership over to {to.Name}") with { Before = Words(to.Organization), After = Words([Role.Owner, .. to.Organization]) };

    internal static ActivityEntry Removed(Actor actor, PersonEntry person, DateTimeOffset now) =>
        About(person.MemberId, actor, now, $"Removed {person.Name} from the organisation") with { Before = Words(person.Organization) };

    internal static ActivityEntry Restored(Actor actor, PersonEntry person, DateTimeOffset now) =>
        About(person.MemberId, actor, now, $"Undid the removal of {person.Name}") with { After = Words(person.Organization) };

    internal static ActivityEntry AskedForAccess(AccessRequest request, DateTimeOffset now) =>
        About(request, new Actor(ActorKind.Person, request.MemberId, request.MemberName), now, $"Asked for access as {ProfileWords.Of(request.Role)}");

    internal static ActivityEntry GrantedAccess(Actor actor, AccessRequest request, DateTimeOffset now) =>
        About(request, actor, now, $"Granted {request.MemberName} access as {ProfileWords.Of(request.Role)}") with { After = Words([request.Role]) };

    internal static ActivityEntry RefusedAccess(Actor actor, AccessRequest request, DateTimeOffset now) =>
        About(request, actor, now, $"Refused {request.MemberName} access as {ProfileWords.Of(request.Role)}");

    internal static ActivityEntry Invited(Actor actor, Invitation invitation, DateTimeOffset now) =>
        About(invitation, actor, now, $"Invited {invitation.Address}", invitation.Note) with { After = Words(invitation.Roles.All) };

    internal static ActivityEntry InvitedAgain(Actor actor, Invitation invitation, DateTimeOffset now) =>
        About(invitation, actor, now, $"Made a new link for the invitation of {invitation.Address}");

    internal static ActivityEntry Revoked(Actor actor, Invitation invitation, DateTimeOffset now) =>
        About(invitation, actor, now, $"Took the invitation of {invitation.Address} back") with { Before = Words(invitation.Roles.All) };

    /// <summary>That somebody accepted an invitation: for the organisation one entry, and one in each onboarding.</summary>
    public static IReadOnlyList<ActivityEntry> Joined(Actor actor, Invitation invitation, DateTimeOffset now)
    {
        var sentence = $"Accepted the invitation of {invitation.InviterName}";
        return
        [
            About(invitation, actor, now, sentence) with { After = Words(invitation.Roles.Organization) },
            .. invitation.Roles.ByOnboarding().Select(onboarding => ActivityEntry.Of(actor, ActivityKind.PeopleChanged, now, sentence) with
            {
                OnboardingId = onboarding.Key,
                After = Words(onboarding.Value),
            }),
        ];
    }

    /// <summary>Roles as a sentence has them; null for none.</summary>
    internal static string? Words(IEnumerable<Role> roles)
    {
        var words = string.Join(" and ", roles.Distinct().Order().Select(role => ProfileWords.Of(role)));
        return words.Length > 0 ? words : null;
    }

    private static ActivityEntry About(string memberId, Actor actor, DateTimeOffset now, string sentence) =>
        ActivityEntry.Of(actor, ActivityKind.PeopleChanged, now, sentence) with { Subject = $"person/{memberId}" };

    /// <summary>In the activity of the onboarding that it is about, else as about the person.</summary>
    private static ActivityEntry About(AccessRequest request, Actor actor, DateTimeOffset now, string sentence) => request.Onboarding is { } onboarding
        ? ActivityEntry.Of(actor, ActivityKind.PeopleChanged, now, sentence) with { OnboardingId = onboarding }
        : About(request.MemberId, actor, now, sentence);

    private static ActivityEntry About(Invitation invitation, Actor actor, DateTimeOffset now, string sentence, string? why = null) =>
        ActivityEntry.Of(actor, ActivityKind.PeopleChanged, now, sentence, why) with { Subject = $"invitation/{invitation.Id}" };
}
