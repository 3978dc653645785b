using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.ConsoleRoles;

/// <summary>How somebody stands: what is advised, what Twilio shows and what a person confirmed, side by side.</summary>
/// <param name="Ours">Their roles here: in the onboarding and for the organisation.</param>
/// <param name="Advised">Null where nothing is.</param>
/// <param name="IsRead">The organization was read, so that nothing seen says that Twilio knows nobody by this address.</param>
public sealed record ConsoleRoleStanding(
    PersonEntry Person, IReadOnlyList<Role> Ours, ConsoleRoleAdvice? Advised, bool IsRead, SeenConsoleRole? Seen, ConfirmedConsoleRole? Confirmed)
{
    /// <summary>A person says otherwise than Twilio shows; both are shown until one of them changes.</summary>
    public bool Disagrees => IsRead && Confirmed is { } word && !Shows(word.Role);

    /// <summary>Nobody says which role they have: the organization was not read, and nobody confirmed one.</summary>
    public bool IsUnknown => !IsRead && Confirmed is null;

    /// <summary>The role they have, by Twilio or else by a person, is another one than is advised; false where it cannot be told.</summary>
    public bool IsOtherwise => Advised is { } advised && !Disagrees && !IsUnknown && !IsAsAdvised(advised.Console);

    /// <summary>Everybody who belongs to the onboarding, or to the organisation by a role, by name.</summary>
    public static IReadOnlyList<ConsoleRoleStanding> Of(Onboarding onboarding, IReadOnlyList<PersonEntry> everybody, ConsoleRoleGuide guide) =>
    [
        .. everybody
            .Where(person => person.RemovedAt is null)
            .Select(person => (Person: person, Ours: RolesOf(person, onboarding.Id)))
            .Where(one => one.Ours.Count > 0)
            .Select(one => new ConsoleRoleStanding(
                one.Person,
                one.Ours,
                guide.For(one.Ours, onboarding.Profile.TeamType),
                onboarding.ConsoleRoles.SeenAt is not null,
                onboarding.ConsoleRoles.SeenOf(one.Person.MemberId),
                onboarding.ConsoleRoles.ConfirmedOf(one.Person.MemberId))),
    ];

    private static IReadOnlyList<Role> RolesOf(PersonEntry person, OnboardingId onboarding) =>
        [.. person.Organization.Concat(person.Memberships.Where(entry => entry.Onboarding == onboarding).Select(entry => entry.Role)).Distinct().Order()];

    /// <summary>What Twilio shows fits the word. Where a role is held whose meaning is not known, nothing is held against the word.</summary>
    private bool Shows(ConsoleRole? role) => role is { } confirmed
        ? Seen is not null && (Seen.IsUntold || Seen.Roles.Contains(confirmed))
        : Seen is null or { Roles.Count: 0, Others.Count: 0 };

    private bool IsAsAdvised(ConsoleRole advised) => IsRead
        ? Seen is not null && (Seen.IsUntold || Seen.Roles.Any(held => ConsoleRoleGuide.DoesFor(held, advised)))
        : Confirmed!.Role is { } confirmed && ConsoleRoleGuide.DoesFor(confirmed, advised);
}
