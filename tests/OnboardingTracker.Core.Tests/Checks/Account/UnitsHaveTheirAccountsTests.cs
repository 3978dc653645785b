using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Account;

public sealed class UnitsHaveTheirAccountsTests
{
    private static readonly Profile Isv = Profile.Unknown with { TeamType = TeamType.Isv };

    [Theory]
    [InlineData("active", Verdict.Passed)]
    [InlineData("suspended", Verdict.NothingYet)]
    [InlineData("closed", Verdict.NothingYet)]
    public void An_active_subaccount_parts_the_units(string status, Verdict verdict) =>
        Assert.Equal(verdict, Judge(TeamType.Enterprise, Some.Subaccount(2) with { Status = status }).Verdict);

    [Fact]
    public void None_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge(TeamType.Isv).Verdict);

    [Fact]
    public void A_small_team_has_no_units() => Assert.Equal(Verdict.DoesNotApply, Judge(TeamType.SmallTeam).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<UnitsHaveTheirAccounts>(Some.Unread(SnapshotPart.Subaccounts)).Verdict);

    [Fact]
    public void With_a_credential_of_the_organization_every_active_account_has_an_administrator()
    {
        var account = Some.Organization() with
        {
            OrganizationAccounts = [Some.Project(0), Some.Project(1, "Marketing"), Some.Project(2, "Closed", "closed")],
            Subaccounts = [Some.Subaccount(3, "Staging")],
            RoleAssignments =
            [
                Some.Roles(Some.AccountSid, (1, Some.AdministratorRole)),
                Some.Roles(Some.Sid("AC", 1), (2, Some.AdministratorRole)),
                Some.Roles(Some.Sid("AC", 3), (2, Some.AdministratorRole)),
            ],
        };

        var passed = Ask.For<UnitsHaveTheirAccounts>(account, Isv);
        var failed = Ask.For<UnitsHaveTheirAccounts>(
            account with { RoleAssignments = [account.RoleAssignments[0], Some.Roles(Some.Sid("AC", 1), (2, Some.DeveloperRole)), account.RoleAssignments[2]] }, Isv);

        Assert.Equal((Verdict.Passed, "Each of 3 active accounts has an administrator."), (passed.Verdict, passed.Summary));
        Assert.Equal((Verdict.NotPassed, "Without an administrator of its own: \"Marketing\"."), (failed.Verdict, failed.Summary));
    }

    [Fact]
    public void A_role_that_is_narrowed_to_some_resources_administers_nothing()
    {
        var narrow = new RoleAssignment(Some.Sid("IY", 1), Some.AdministratorRole, Some.Sid("US", 1), "phone-number");
        var account = Some.Organization() with
        {
            Subaccounts = [],
            OrganizationAccounts = [Some.Project(0), Some.Project(1)],
            RoleAssignments = [Some.Roles(Some.AccountSid, (1, Some.AdministratorRole)), new(Some.Sid("AC", 1), [narrow])],
        };

        Assert.Equal(Verdict.NotPassed, Ask.For<UnitsHaveTheirAccounts>(account, Isv).Verdict);
    }

    [Fact]
    public void An_account_whose_roles_were_not_read_could_not_be_checked()
    {
        var account = Some.Organization() with
        {
            Subaccounts = [],
            OrganizationAccounts = [Some.Project(0), Some.Project(1)],
            RoleAssignments = [Some.Roles(Some.AccountSid, (1, Some.AdministratorRole)), new(Some.Sid("AC", 1), null)],
            Failures = [new PartFailure(SnapshotPart.RoleAssignments, FailureReason.Throttled, "Twilio asked us to slow down.")],
        };

        var throttled = Ask.For<UnitsHaveTheirAccounts>(account, Isv);
        var leftOut = Ask.For<UnitsHaveTheirAccounts>(account with { RoleAssignments = [account.RoleAssignments[0]], Failures = [] }, Isv);

        Assert.Equal((Verdict.CouldNotCheck, "Twilio asked us to slow down."), (throttled.Verdict, throttled.Summary));
        Assert.Equal((Verdict.CouldNotCheck, "Roles are read of 50 scopes at each look; those of 1 more accounts were not."), (leftOut.Verdict, leftOut.Summary));
    }

    [Fact]
    public void One_account_is_nothing_yet_and_unread_ones_could_not_be_checked()
    {
        var one = Some.Organization() with { Subaccounts = [], OrganizationAccounts = [Some.Project(0)] };
        var closed = new PartFailure(SnapshotPart.Subaccounts, FailureReason.NeedsMainKey, "Only a main key can read this.");

        Assert.Equal(Verdict.NothingYet, Ask.For<UnitsHaveTheirAccounts>(one, Isv).Verdict);
        Assert.Equal(Verdict.NothingYet, Ask.For<UnitsHaveTheirAccounts>(one with { Subaccounts = null, Failures = [closed] }, Isv).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<UnitsHaveTheirAccounts>(one with { Subaccounts = null }, Isv).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<UnitsHaveTheirAccounts>(Some.Organization() with { Subaccounts = [Some.Subaccount(1)] }, Isv).Verdict);
    }

    private static Finding Judge(TeamType team, params TwilioAccount[] subaccounts) => Ask.For<UnitsHaveTheirAccounts>(
        Some.Snapshot() with { Subaccounts = subaccounts }, Profile.Unknown with { TeamType = team });
}
