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

    private static Finding Judge(TeamType? team, params AuditEvent[] events) => Ask.For<PeopleActUnderTheirOwnNames>(
        Some.Snapshot() with { AuditEvents = events }, Profile.Unknown with { TeamType = team });
}
