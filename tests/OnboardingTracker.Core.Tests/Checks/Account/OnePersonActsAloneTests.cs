using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Account;

public sealed class OnePersonActsAloneTests
{
    [Theory]
    [InlineData(0, Verdict.NothingYet)]
    [InlineData(1, Verdict.Passed)]
    [InlineData(2, Verdict.PassedWithWarning)]
    public void One_person_is_expected(int people, Verdict verdict) =>
        Assert.Equal(verdict, Judge(TeamType.SingleDeveloper, [.. Enumerable.Range(1, people).Select(person => Some.AuditEvent(person))]).Verdict);

    [Fact]
    public void A_team_is_not_judged() => Assert.Equal(Verdict.DoesNotApply, Judge(TeamType.SmallTeam, Some.AuditEvent(1)).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<OnePersonActsAlone>(Some.Unread(SnapshotPart.AuditEvents)).Verdict);

    [Theory]
    [InlineData(0, 2, Verdict.NothingYet)]
    [InlineData(1, 2, Verdict.Passed)]
    [InlineData(2, 0, Verdict.PassedWithWarning)]
    public void With_a_credential_of_the_organization_its_active_users_count(int active, int inactive, Verdict verdict) => Assert.Equal(
        verdict,
        Ask.For<OnePersonActsAlone>(
            Some.Organization() with
            {
                OrganizationUsers = [.. Enumerable.Range(1, active + inactive).Select(number => Some.User(number, active: number <= active))],
                AuditEvents = [Some.AuditEvent(1), Some.AuditEvent(2)],
            },
            Profile.Unknown with { TeamType = TeamType.SingleDeveloper }).Verdict);

    [Fact]
    public void Users_that_were_not_read_could_not_be_checked_whatever_the_audit_trail_shows() => Assert.Equal(
        Verdict.CouldNotCheck,
        Ask.For<OnePersonActsAlone>(Some.Organization() with { AuditEvents = [Some.AuditEvent(1)] }).Verdict);

    private static Finding Judge(TeamType team, params AuditEvent[] events) => Ask.For<OnePersonActsAlone>(
        Some.Snapshot() with { AuditEvents = events }, Profile.Unknown with { TeamType = team });
}
