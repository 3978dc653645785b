using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Account;

public sealed class PeopleActUnderTheirOwnNamesTests
{
    [Theory]
    [InlineData(0, Verdict.NothingYet)]
    [InlineData(1, Verdict.NothingYet)]
    [InlineData(2, Verdict.Passed)]
    public void Two_people_are_needed(int people, Verdict verdict) =>
        Assert.Equal(verdict, Judge(null, [.. Enumerable.Range(1, people).Select(person => Some.AuditEvent(person))]).Verdict);

    [Fact]
    public void One_person_twice_and_a_program_are_one_person() =>
        Assert.Equal(Verdict.NothingYet, Judge(null, Some.AuditEvent(1), Some.AuditEvent(1), Some.AuditEvent(2, "AC", "account")).Verdict);

    [Fact]
    public void A_single_developer_needs_no_second() =>
        Assert.Equal(Verdict.DoesNotApply, Judge(TeamType.SingleDeveloper, Some.AuditEvent(1)).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<PeopleActUnderTheirOwnNames>(Some.Unread(SnapshotPart.AuditEvents)).Verdict);

    [Fact]
    public void With_a_credential_of_the_organization_two_active_users_with_a_role_at_the_account_pass()
    {
        var account = Organized([Some.User(1), Some.User(2)], Some.Roles(Some.AccountSid, (1, Some.DeveloperRole)), Some.Roles(Some.OrganizationSid, (2, Some.BillingRole)));

        var finding = Ask.For<PeopleActUnderTheirOwnNames>(account);

        Assert.Equal((Verdict.Passed, "2 active users have a role at this account."), (finding.Verdict, finding.Summary));
    }

    [Fact]
    public void Who_was_invited_and_has_not_accepted_is_waited_for()
    {
        var finding = Ask.For<PeopleActUnderTheirOwnNames>(Organized(
            [Some.User(1), Some.User(2), Some.User(3, active: false)],
            Some.Roles(Some.AccountSid, (1, Some.DeveloperRole), (2, Some.BillingRole)),
            Some.Roles(Some.OrganizationSid)));

        Assert.Equal((Verdict.Waiting, "the people invited"), (finding.Verdict, finding.WaitingOn));
    }

    [Fact]
    public void An_active_user_without_a_role_anywhere_is_warned_of_and_named()
    {
        var account = Organized(
            [Some.User(1), Some.User(2), Some.User(3)],
            Some.Roles(Some.AccountSid, (1, Some.DeveloperRole), (2, Some.BillingRole)),
            Some.Roles(Some.OrganizationSid));

        var finding = Ask.For<PeopleActUnderTheirOwnNames>(account);
        var elsewhere = Ask.For<PeopleActUnderTheirOwnNames>(account with
        {
            RoleAssignments = [.. account.RoleAssignments!, Some.Roles(Some.Sid("AC", 7), (3, Some.DeveloperRole))],
        });

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Contains(new Seen("User without a role", Some.Sid("US", 3)), finding.Seen);
        Assert.Equal(Verdict.Passed, elsewhere.Verdict);
    }

    [Fact]
    public void Of_scopes_that_were_left_out_nobody_is_said_to_have_no_role()
    {
        var account = Organized(
            [Some.User(1), Some.User(2), Some.User(3)],
            [
                Some.Roles(Some.OrganizationSid),
                Some.Roles(Some.AccountSid, (1, Some.DeveloperRole), (2, Some.BillingRole)),
                .. Enumerable.Range(10, ScopeRoles.MostRead - 2).Select(number => Some.Roles(Some.Sid("AC", number))),
            ]);

        Assert.Equal(Verdict.Passed, Ask.For<PeopleActUnderTheirOwnNames>(account).Verdict);
    }

    [Fact]
    public void One_user_with_a_role_is_nothing_yet() => Assert.Equal(
        Verdict.NothingYet,
        Ask.For<PeopleActUnderTheirOwnNames>(
            Organized([Some.User(1)], Some.Roles(Some.AccountSid, (1, Some.DeveloperRole)), Some.Roles(Some.OrganizationSid))).Verdict);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Users_or_roles_that_were_not_read_could_not_be_checked(bool usersAreRead) => Assert.Equal(
        Verdict.CouldNotCheck,
        Ask.For<PeopleActUnderTheirOwnNames>(Some.Organization() with
        {
            OrganizationUsers = usersAreRead ? [Some.User(1), Some.User(2)] : null,
            RoleAssignments = usersAreRead ? null : [Some.Roles(Some.AccountSid), Some.Roles(Some.OrganizationSid)],
        }).Verdict);

    private static AccountSnapshot Organized(OrganizationUser[] users, params ScopeRoles[] roles) =>
        Some.Organization() with { OrganizationUsers = users, RoleAssignments = roles };

    private static Finding Judge(TeamType? team, params AuditEvent[] events) => Ask.For<PeopleActUnderTheirOwnNames>(
        Some.Snapshot() with { AuditEvents = events }, Profile.Unknown with { TeamType = team });
}
