using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Somebody of the organisation, as the list of people shows them.</summary>
/// <param name="Organization">Roles for the organisation, in the order of <see cref="Roles.OfOrganization"/>.</param>
/// <param name="Memberships">Roles for single onboardings.</param>
/// <param name="LastSeenAt">Good to five minutes; null when the person has not been here since this is kept.</param>
/// <param name="RemovedAt">Set while the removal can still be undone.</param>
public sealed record PersonEntry(
    string MemberId,
    string Name,
    string Email,
    IReadOnlyList<Role> Organization,
    IReadOnlyList<MembershipEntry> Memberships,
    DateTimeOffset? LastSeenAt,
    DateTimeOffset? RemovedAt)
{
    public bool IsOwner => Organization.Contains(Role.Owner);
}

/// <summary>A role of somebody in one onboarding.</summary>
public sealed record MembershipEntry(OnboardingId Onboarding, string OnboardingKey, string OnboardingName, Role Role);

/// <summary>Somebody who can help: a name to turn to.</summary>
public sealed record Helper(string MemberId, string Name);
