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

    private static Finding Judge(TeamType team, params AuditEvent[] events) => Ask.For<OnePersonActsAlone>(
        Some.Snapshot() with { AuditEvents = events }, Profile.Unknown with { TeamType = team });
}
