using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.People;

public sealed class AccessTests
{
    private static readonly PermissionTable Table = PermissionTable.Default;
    private static readonly OnboardingId Own = new(Guid.CreateVersion7(Some.Noon));
    private static readonly OnboardingId Foreign = new(Guid.CreateVersion7(Some.Noon));

    [Theory]
    [InlineData(Role.Lead, Grant.Own)]
    [InlineData(Role.Member, Grant.Assigned)]
    [InlineData(Role.Viewer, Grant.None)]
    public void A_role_of_one_onboarding_counts_in_no_other(Role role, Grant confirms)
    {
        var access = Here(role);

        Assert.Equal(confirms, access.In(Own, Permission.ConfirmStep, Table));
        Assert.Equal(Grant.None, access.In(Foreign, Permission.ConfirmStep, Table));
        Assert.True(access.Knows(Own, Table));
        Assert.False(access.Knows(Foreign, Table));
    }

    [Fact]
    public void Roles_add_up()
    {
        var access = Here(Role.Viewer, Role.Member, Role.Finance);

        Assert.Equal(Grant.Assigned, access.In(Own, Permission.ConfirmStep, Table));
        Assert.Equal(Grant.Own, access.In(Own, Permission.SeeMoney, Table));
    }

    [Fact]
    public void Finance_of_the_organization_sees_the_money_of_every_onboarding_and_nothing_else_of_it()
    {
        var access = Everywhere(Role.Finance);

        Assert.Equal(Grant.All, access.In(Foreign, Permission.SeeMoney, Table));
        Assert.Equal(Grant.None, access.In(Foreign, Permission.SeeOnboarding, Table));
    }

    [Fact]
    public void An_admin_reaches_every_onboarding_but_not_its_money()
    {
        var access = Everywhere(Role.Admin);

        Assert.Equal(Grant.All, access.In(Foreign, Permission.ManageConnection, Table));
        Assert.Equal(Grant.None, access.In(Foreign, Permission.SeeMoney, Table));
    }

    [Fact]
    public void Somebody_without_a_role_reaches_nothing()
    {
        var access = Everywhere();

        Assert.All(Enum.GetValues<Permission>(), permission => Assert.False(access.MaySomewhere(permission, Table)));
        Assert.False(access.Knows(Own, Table));
    }

    [Fact]
    public void The_table_says_something_of_every_permission_and_role() =>
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.All(Enum.GetValues<Role>(), role => Assert.True(Enum.IsDefined(Table.Of(permission, role)))));

    private static Access Everywhere(params Role[] roles) => new("a-member", roles.ToHashSet(), new Dictionary<OnboardingId, IReadOnlySet<Role>>());

    private static Access Here(params Role[] roles) =>
        new("a-member", new HashSet<Role>(), new Dictionary<OnboardingId, IReadOnlySet<Role>> { [Own] = roles.ToHashSet() });
}
