using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.People;

public sealed class SightTests
{
    private static readonly PermissionTable Table = PermissionTable.Default;
    private static readonly OnboardingId Own = new(Guid.CreateVersion7(Some.Noon));
    private static readonly OnboardingId Foreign = new(Guid.CreateVersion7(Some.Noon));

    [Fact]
    public void A_role_of_one_onboarding_sees_that_one()
    {
        var access = Here(Role.Viewer);

        Assert.True(access.Known(Table).Holds(Own));
        Assert.False(access.Known(Table).Holds(Foreign));
        Assert.False(access.Where(Permission.SeeMoney, Table).Holds(Own));
    }

    [Fact]
    public void Finance_of_the_organization_knows_every_onboarding_and_sees_the_steps_of_none()
    {
        var access = new Access("ada", new HashSet<Role> { Role.Finance }, new Dictionary<OnboardingId, IReadOnlySet<Role>>());

        Assert.Null(access.Known(Table).Only);
        Assert.Null(access.Where(Permission.SeeMoney, Table).Only);
        Assert.False(access.Where(Permission.SeeOnboarding, Table).Holds(Foreign));
    }

    [Fact]
    public void What_reaches_given_steps_reaches_these_and_no_others()
    {
        var access = Here(Role.Member) with { Steps = new HashSet<AssignedStep> { new(Own, "mine") } };

        Assert.True(access.May(Own, Permission.ConfirmStep, Table, "mine"));
        Assert.False(access.May(Own, Permission.ConfirmStep, Table, "another"));
        Assert.False(access.May(Own, Permission.ConfirmStep, Table));
        Assert.False(access.May(Foreign, Permission.ConfirmStep, Table, "mine"));
    }

    [Fact]
    public void What_reaches_ones_own_onboardings_does_not_reach_the_organization()
    {
        Assert.False(Here(Role.Lead).MayEverywhere(Permission.SeePeople, Table));
        Assert.True(Here(Role.Lead).MayEverywhere(Permission.MakeOnboarding, Table));
    }

    [Fact]
    public void Somebody_without_a_role_has_their_own_account_and_somebody_removed_has_nothing()
    {
        var nobody = new Access("ada", new HashSet<Role>(), new Dictionary<OnboardingId, IReadOnlySet<Role>>());

        Assert.True(nobody.MayEverywhere(Permission.UseOwnAccount, Table));
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.False(Access.OfNobody("ada").MayEverywhere(permission, Table)));
    }

    [Theory]
    [InlineData(Permission.SeeOnboarding, true, Role.Viewer)]
    [InlineData(Permission.ConfirmStep, true, Role.Lead)]
    [InlineData(Permission.SeeMoney, true, Role.Finance)]
    [InlineData(Permission.ManageConnection, true, Role.Admin)]
    [InlineData(Permission.MakeOnboarding, false, Role.Admin)]
    [InlineData(Permission.HandOverOwnership, false, Role.Owner)]
    public void No_more_is_asked_for_than_lets_one_do_it(Permission permission, bool inOnboarding, Role role) =>
        Assert.Equal(role, AskForAccess.RoleFor(permission, inOnboarding, Table));

    private static Access Here(params Role[] roles) =>
        new("ada", new HashSet<Role>(), new Dictionary<OnboardingId, IReadOnlySet<Role>> { [Own] = roles.ToHashSet() });
}
