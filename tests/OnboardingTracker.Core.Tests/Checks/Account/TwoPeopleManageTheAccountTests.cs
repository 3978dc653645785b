using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Account;

public sealed class TwoPeopleManageTheAccountTests
{
    private static readonly string Custom = Some.Sid("IX", 9);

    [Fact]
    public void Two_active_administrators_pass_wherever_they_hold_the_role() => Assert.Equal(
        (Verdict.Passed, "2 active people can manage the account."),
        Say(Judge([Some.User(1), Some.User(2)], [(1, Some.AdministratorRole)], [(2, Some.AdministratorRole)])));

    [Fact]
    public void One_person_with_two_roles_is_one_person()
    {
        var finding = Judge([Some.User(1), Some.User(2)], [(1, Some.AdministratorRole), (2, Some.DeveloperRole)], [(1, Some.AdministratorRole)]);

        Assert.Equal((Verdict.NotPassed, "Only 1 active person can manage the account. While that one is away nobody can."), Say(finding));
        Assert.Contains("to a second person", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, Verdict.NotPassed)]
    [InlineData(false, Verdict.Waiting)]
    [InlineData(null, Verdict.NotPassed)]
    public void Who_is_invited_is_waited_for_and_who_is_not_there_counts_for_nothing(bool? second, Verdict verdict)
    {
        var users = second is true ? (OrganizationUser[])[Some.User(1)] : [Some.User(1), Some.User(2, second)];

        Assert.Equal(verdict, Judge(users, [(1, Some.AdministratorRole), (2, Some.AdministratorRole)], []).Verdict);
    }

    [Fact]
    public void Nobody_is_not_passed() => Assert.Equal(
        (Verdict.NotPassed, "No active person is owner or administrator of the account or its organization."), Say(Judge([Some.User(1)], [(1, Some.SupportRole)], [])));

    [Fact]
    public void A_role_that_nobody_names_leaves_it_open_only_where_somebody_is_missing()
    {
        OrganizationUser[] users = [Some.User(1), Some.User(2), Some.User(3)];

        Assert.Equal(Verdict.CouldNotCheck, Judge(users, [(1, Some.AdministratorRole), (2, Custom)], []).Verdict);
        Assert.Equal(Verdict.Passed, Judge(users, [(1, Some.AdministratorRole), (2, Custom), (3, Some.AdministratorRole)], []).Verdict);
    }

    [Fact]
    public void Owner_administrator_and_billing_reach_the_bills()
    {
        var finding = Judge([Some.User(1), Some.User(2), Some.User(3, false)], [(1, Some.AdministratorRole), (2, Some.BillingRole), (3, Some.BillingRole)], []);

        Assert.Equal("2", finding.Seen.Single(seen => seen.Name == "Active people who reach billing by a role").Value);
    }

    [Fact]
    public void Without_a_credential_a_person_is_asked()
    {
        var finding = Ask.For<TwoPeopleManageTheAccount>(Some.Snapshot());

        Assert.Equal((Verdict.DoesNotApply, "No credential of the organization is connected: a person confirms who can manage the account."), Say(finding));
    }

    [Fact]
    public void Users_or_roles_that_were_not_read_could_not_be_checked()
    {
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<TwoPeopleManageTheAccount>(Some.Organization()).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<TwoPeopleManageTheAccount>(Some.Organization() with { OrganizationUsers = [Some.User(1)] }).Verdict);
    }

    [Fact]
    public void A_single_developer_is_one_by_name() => Assert.Equal(
        Verdict.DoesNotApply, Ask.For<TwoPeopleManageTheAccount>(Some.Organization(), Profile.Unknown with { TeamType = TeamType.SingleDeveloper }).Verdict);

    private static (Verdict Verdict, string Summary) Say(Finding finding) => (finding.Verdict, finding.Summary);

    private static Finding Judge(IReadOnlyList<OrganizationUser> users, (int User, string Role)[] here, (int User, string Role)[] above) => Ask.For<TwoPeopleManageTheAccount>(
        Some.Organization() with
        {
            OrganizationUsers = users,
            RoleAssignments = [Some.Roles(Some.AccountSid, here), Some.Roles(Some.OrganizationSid, above)],
            OrganizationRoles = [],
        });
}
