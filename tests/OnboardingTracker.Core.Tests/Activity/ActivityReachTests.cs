using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Tests.Activity;

public sealed class ActivityReachTests
{
    private static readonly OnboardingId Own = new(Guid.Parse("019aaaaa-0000-7000-8000-000000000001"));
    private static readonly OnboardingId Foreign = new(Guid.Parse("019aaaaa-0000-7000-8000-000000000002"));

    [Theory]
    [InlineData(Role.Owner, true, true)]
    [InlineData(Role.Admin, true, false)]
    [InlineData(Role.Finance, true, true)]
    public void Who_is_of_the_organisation_sees_all_and_money_where_the_table_says(Role role, bool seesAll, bool seesMoney)
    {
        var reach = ActivityReach.Of(new Access("one", new HashSet<Role> { role }, new Dictionary<OnboardingId, IReadOnlySet<Role>>()), PermissionTable.Default);

        Assert.Equal((seesAll, seesMoney), (reach.Onboardings is null, reach.Money is null));
    }

    [Theory]
    [InlineData(Role.Lead, false)]
    [InlineData(Role.Viewer, false)]
    [InlineData(Role.Finance, true)]
    public void Who_is_of_one_onboarding_sees_that_one(Role role, bool seesMoney)
    {
        var roles = new Dictionary<OnboardingId, IReadOnlySet<Role>> { [Own] = new HashSet<Role> { role } };

        var reach = ActivityReach.Of(new Access("one", new HashSet<Role>(), roles), PermissionTable.Default);

        Assert.Equal([Own], reach.Onboardings!);
        Assert.Equal(seesMoney ? [Own] : [], reach.Money!);
    }

    [Fact]
    public void A_token_takes_away_and_never_adds()
    {
        var both = new HashSet<OnboardingId> { Own, Foreign };

        Assert.Equal(both, ActivityReach.All.Within(both).Onboardings);
        Assert.Equal([Own], new ActivityReach(new HashSet<OnboardingId> { Own }, null).Within(both).Onboardings!);
        Assert.Null(ActivityReach.All.Within(null).Onboardings);
    }
}
