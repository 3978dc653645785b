using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>What one person is, everywhere, at this moment; answers what they may do.</summary>
/// <param name="MemberId">Whose access it is.</param>
/// <param name="Organization">Roles for the organisation as a whole.</param>
/// <param name="Onboardings">Roles for single onboardings, by onboarding.</param>
public sealed record Access(string MemberId, IReadOnlySet<Role> Organization, IReadOnlyDictionary<OnboardingId, IReadOnlySet<Role>> Onboardings)
{
    /// <summary>Of somebody who is not here, or not any more.</summary>
    public static Access OfNobody(string memberId) =>
        new(memberId, new HashSet<Role>(), new Dictionary<OnboardingId, IReadOnlySet<Role>>()) { IsMember = false };

    /// <summary>Whether the person belongs to the organisation at all; a removed person does not.</summary>
    public bool IsMember { get; init; } = true;

    /// <summary>The steps that were given to the person; a role may reach these and no others.</summary>
    public IReadOnlySet<AssignedStep> Steps { get; init; } = new HashSet<AssignedStep>();

    /// <summary>Here without any role yet: sees their own account and can ask for access.</summary>
    public bool HasNoRole => IsMember && Organization.Count == 0 && Onboardings.Count == 0;

    /// <summary>How far a permission reaches that concerns no onboarding in particular, such as inviting people.</summary>
    public Grant Of(Permission permission, PermissionTable table) => Organization
        .Concat(Onboardings.Values.SelectMany(roles => roles))
        .Select(role => table.Of(permission, role))
        .Append(Grant.None)
        .Max();

    /// <summary>How far a permission reaches in one onboarding: <see cref="Grant.None"/>, for the steps given to the person, or for all of it.</summary>
    public Grant In(OnboardingId onboarding, Permission permission, PermissionTable table)
    {
        var here = Onboardings.GetValueOrDefault(onboarding, new HashSet<Role>()).Select(role => table.Of(permission, role));
        return here.Append(Everywhere(permission, table)).Max();
    }

    /// <summary>Whether the person may do it there; what reaches the given steps only needs one of them.</summary>
    /// <param name="stepKey">The step that it is about; null for the onboarding as a whole.</param>
    public bool May(OnboardingId onboarding, Permission permission, PermissionTable table, string? stepKey = null) => In(onboarding, permission, table) switch
    {
        Grant.None => false,
        Grant.Assigned => stepKey is not null && Steps.Contains(new AssignedStep(onboarding, stepKey)),
        _ => true,
    };

    /// <summary>
    /// Whether the person may do it for the organisation. A right that reaches single onboardings does not: a lead sees who belongs to their onboarding,
    /// not everybody.
    /// </summary>
    public bool MayEverywhere(Permission permission, PermissionTable table) => Everywhere(permission, table) is Grant.All || (HasNoRole && permission is Permission.UseOwnAccount);

    /// <summary>Whether the person may do it somewhere at all; decides what is offered where no onboarding is meant yet.</summary>
    public bool MaySomewhere(Permission permission, PermissionTable table) => Of(permission, table) is not Grant.None;

    /// <summary>Belongs to the onboarding in some way, so that it exists for them.</summary>
    public bool Knows(OnboardingId onboarding, PermissionTable table) =>
        OfOnboardings.Any(permission => In(onboarding, permission, table) is not Grant.None);

    /// <summary>The onboardings in which the person may do it; everything is in sight of who may do it everywhere.</summary>
    public Sight Where(Permission permission, PermissionTable table) => Everywhere(permission, table) is Grant.All
        ? Sight.Everything
        : new Sight(Onboardings.Keys.Where(onboarding => May(onboarding, permission, table)).ToHashSet());

    /// <summary>The onboardings that exist for the person.</summary>
    public Sight Known(PermissionTable table) => OfOnboardings.Any(permission => Everywhere(permission, table) is not Grant.None)
        ? Sight.Everything
        : new Sight(Onboardings.Keys.Where(onboarding => Knows(onboarding, table)).ToHashSet());

    /// <summary>What is about an onboarding; one's own account and making a new one are not.</summary>
    private static IEnumerable<Permission> OfOnboardings { get; } =
        [.. Enum.GetValues<Permission>().Where(permission => permission is not (Permission.UseOwnAccount or Permission.MakeOnboarding))];

    /// <summary>
    /// What the person may do in every onboarding: a role of the organisation whose right reaches everywhere, or one of an onboarding whose right does.
    /// </summary>
    private Grant Everywhere(Permission permission, PermissionTable table)
    {
        var isEverywhere = Organization.Any(role => table.ReachesEvery(permission, role))
            || Onboardings.Values.SelectMany(roles => roles).Any(role => table.Of(permission, role) is Grant.All);
        if (isEverywhere)
        {
            return Grant.All;
        }

        return Organization.Any(role => role is Role.Finance && table.Of(permission, role) is Grant.Assigned) ? Grant.Assigned : Grant.None;
    }
}

/// <summary>A step of an onboarding that was given to somebody.</summary>
public sealed record AssignedStep(OnboardingId Onboarding, string StepKey);
