using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Account;

public sealed class RolesAreSharedOutTests
{
    private static readonly string Custom = Some.Sid("IX", 9);

    [Fact]
    public void Owner_developer_and_billing_pass_and_the_owner_may_stand_above_the_account() => Assert.Equal(
        Verdict.Passed,
        Judge([(1, Some.DeveloperRole), (2, Some.BillingRole)], [(3, Some.AdministratorRole)]).Verdict);

    [Theory]
    [InlineData(Some.AdministratorRole, "Nobody is a developer, nor somebody who sees the bills by a role at this account.", 2)]
    [InlineData(Some.SupportRole, "Nobody is an owner or administrator, nor a developer, nor somebody who sees the bills by a role at this account.", 3)]
    public void What_is_missing_is_named_with_what_to_do(string held, string summary, int fixes)
    {
        var finding = Judge([(1, held)], []);

        Assert.Equal((Verdict.NotPassed, summary, fixes), (finding.Verdict, finding.Summary, finding.Fixes.Count));
    }

    [Fact]
    public void A_developer_of_the_organization_alone_is_none_of_the_account() => Assert.Equal(
        Verdict.NotPassed,
        Judge([(2, Some.BillingRole)], [(1, Some.DeveloperRole), (3, Some.AdministratorRole)]).Verdict);

    [Theory]
    [InlineData("Organization Owner", Verdict.Passed)]
    [InlineData("Account administrator", Verdict.Passed)]
    [InlineData("Messaging Administrator", Verdict.NotPassed)]
    [InlineData("Support", Verdict.NotPassed)]
    public void Another_role_goes_by_its_name(string name, Verdict verdict) => Assert.Equal(
        verdict,
        Judge([(1, Some.DeveloperRole), (2, Some.BillingRole), (3, Custom)], [], new OrganizationRole(Custom, name)).Verdict);

    [Fact]
    public void A_role_that_nobody_names_leaves_it_open_only_where_something_is_missing()
    {
        var missing = Judge([(1, Some.DeveloperRole), (2, Some.BillingRole), (3, Custom)], []);
        var complete = Judge([(1, Some.DeveloperRole), (2, Some.BillingRole), (3, Custom), (4, Some.AdministratorRole)], []);

        Assert.Equal((Verdict.CouldNotCheck, $"Role {Custom} is held, and Twilio's list of roles does not name it. What it is for cannot be said."), (missing.Verdict, missing.Summary));
        Assert.Equal(Verdict.Passed, complete.Verdict);
    }

    [Fact]
    public void Without_the_list_of_roles_those_that_Twilio_names_for_everybody_are_known_all_the_same()
    {
        var account = Some.Organization() with
        {
            RoleAssignments = [Some.Roles(Some.AccountSid, (1, Some.DeveloperRole), (2, Some.BillingRole), (3, Some.AdministratorRole)), Some.Roles(Some.OrganizationSid)],
            Failures = [new PartFailure(SnapshotPart.OrganizationRoles, FailureReason.MissingPermission, "May not read roles.")],
        };

        var unknown = Ask.For<RolesAreSharedOut>(account with { RoleAssignments = [Some.Roles(Some.AccountSid, (1, Custom)), Some.Roles(Some.OrganizationSid)] });

        Assert.Equal(Verdict.Passed, Ask.For<RolesAreSharedOut>(account).Verdict);
        Assert.Equal((Verdict.CouldNotCheck, "May not read roles."), (unknown.Verdict, unknown.Summary));
    }

    [Fact]
    public void Nobody_with_a_role_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge([], []).Verdict);

    [Fact]
    public void Without_a_credential_and_for_another_team_it_does_not_apply()
    {
        Assert.Equal(Verdict.DoesNotApply, Ask.For<RolesAreSharedOut>(Some.Snapshot()).Verdict);
        Assert.Equal(Verdict.DoesNotApply, Ask.For<RolesAreSharedOut>(Some.Organization(), Profile.Unknown with { TeamType = TeamType.Isv }).Verdict);
    }

    [Fact]
    public void Assignments_that_were_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<RolesAreSharedOut>(Some.Organization()).Verdict);

    private static Finding Judge((int User, string Role)[] here, (int User, string Role)[] above, params OrganizationRole[] roles) => Ask.For<RolesAreSharedOut>(
        Some.Organization() with
        {
            RoleAssignments = [Some.Roles(Some.AccountSid, here), Some.Roles(Some.OrganizationSid, above)],
            OrganizationRoles = roles,
        },
        Profile.Unknown with { TeamType = TeamType.SmallTeam });
}
