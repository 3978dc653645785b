using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Tests.People;

/// <summary>Who may give which roles.</summary>
public sealed class GivenRolesTests
{
    private static readonly OnboardingId Here = new(new Guid("0198f2d2-0000-7000-8000-000000000001"));

    [Theory]
    [InlineData(Role.Owner, Role.Owner, null)]
    [InlineData(Role.Owner, Role.Admin, null)]
    [InlineData(Role.Admin, Role.Admin, null)]
    [InlineData(Role.Admin, Role.Viewer, null)]
    [InlineData(Role.Admin, Role.Owner, "Only an owner can make owners. Choose another role, or ask an owner.")]
    [InlineData(Role.Finance, Role.Viewer, "Only owners and admins can invite people. Ask one of them.")]
    public void Of_the_organisation(Role giver, Role given, string? sentence) =>
        Assert.Equal(sentence, GivenRoles.Of([given], [Here]).Refusal(new Access("giver", new HashSet<Role> { giver }, new Dictionary<OnboardingId, IReadOnlySet<Role>>()), PermissionTable.Default));

    [Theory]
    [InlineData(Role.Lead)]
    [InlineData(Role.Member)]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Finance)]
    public void Nobody_of_a_single_onboarding_invites(Role giver)
    {
        var access = new Access("giver", new HashSet<Role>(), new Dictionary<OnboardingId, IReadOnlySet<Role>> { [Here] = new HashSet<Role> { giver } });

        Assert.Equal("Only owners and admins can invite people. Ask one of them.", GivenRoles.Of([Role.Viewer], [Here]).Refusal(access, PermissionTable.Default));
    }

    [Fact]
    public void A_flipped_cell_of_the_table_is_noticed()
    {
        var access = new Access("giver", new HashSet<Role> { Role.Admin }, new Dictionary<OnboardingId, IReadOnlySet<Role>>());

        Assert.Null(GivenRoles.Of([Role.Owner], []).Refusal(access, PermissionTable.Default.With(Permission.HandOverOwnership, Role.Admin, Grant.All)));
        Assert.NotNull(GivenRoles.Of([Role.Viewer], []).Refusal(access, PermissionTable.Default.With(Permission.ManagePeople, Role.Admin, Grant.None)));
    }

    [Fact]
    public void A_role_in_the_wrong_place_is_refused()
    {
        var owner = new Access("giver", new HashSet<Role> { Role.Owner }, new Dictionary<OnboardingId, IReadOnlySet<Role>>());

        Assert.Equal("Lead is a role for single onboardings.", new GivenRoles([Role.Lead], [], []).Refusal(owner, PermissionTable.Default));
        Assert.Equal("Owner is a role for the organisation as a whole.", new GivenRoles([], [Role.Owner], [Here]).Refusal(owner, PermissionTable.Default));
        Assert.Equal("Choose at least one role.", new GivenRoles([], [], [Here]).Refusal(owner, PermissionTable.Default));
    }
}
