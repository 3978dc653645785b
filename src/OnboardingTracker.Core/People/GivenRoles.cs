using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>The roles that somebody is to get.</summary>
/// <param name="Organization">For the organisation as a whole.</param>
/// <param name="InOnboardings">For each of <paramref name="Onboardings"/>; where there is none yet, the person belongs to no onboarding until somebody gives them one.</param>
public sealed record GivenRoles(IReadOnlyList<Role> Organization, IReadOnlyList<Role> InOnboardings, IReadOnlyList<OnboardingId> Onboardings)
{
    /// <summary>
    /// Sorts roles by where they count: owner and admin are of the organisation, finance is of the chosen onboardings or, where none is chosen, of the
    /// organisation, every other role is of the chosen onboardings.
    /// </summary>
    public static GivenRoles Of(IEnumerable<Role> roles, IReadOnlyList<OnboardingId> onboardings)
    {
        var all = roles.Distinct().ToList();
        var wide = all.Where(role => role is Role.Owner or Role.Admin || (role is Role.Finance && onboardings.Count == 0)).ToList();
        return new GivenRoles(wide, [.. all.Except(wide)], [.. onboardings.Distinct()]);
    }

    /// <summary>Of the organisation and of onboardings together.</summary>
    public IEnumerable<Role> All => Organization.Concat(InOnboardings);

    /// <summary>The roles by onboarding, as they are given.</summary>
    public IReadOnlyDictionary<OnboardingId, IReadOnlyCollection<Role>> ByOnboarding() =>
        Onboardings.Distinct().ToDictionary(onboarding => onboarding, _ => (IReadOnlyCollection<Role>)InOnboardings);

    /// <summary>Why somebody may not give these roles, as a sentence; null when they may.</summary>
    /// <param name="giver">What the one who gives them is now.</param>
    public string? Refusal(Access giver, PermissionTable table)
    {
        if (giver.Of(Permission.ManagePeople, table) is not Grant.All)
        {
            return "Only owners and admins can invite people. Ask one of them.";
        }

        if (Organization.Contains(Role.Owner) && giver.Of(Permission.HandOverOwnership, table) is not Grant.All)
        {
            return "Only an owner can make owners. Choose another role, or ask an owner.";
        }

        if (Organization.FirstOrDefault(role => !Roles.OfOrganization.Contains(role), Role.Owner) is var wide and not Role.Owner)
        {
            return $"{wide} is a role for single onboardings.";
        }

        if (InOnboardings.FirstOrDefault(role => !Roles.OfOnboarding.Contains(role), Role.Viewer) is var narrow and not Role.Viewer)
        {
            return $"{narrow} is a role for the organisation as a whole.";
        }

        return Organization.Count + InOnboardings.Count == 0 ? "Choose at least one role." : null;
    }
}
