using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class FilteringIsLowTests
{
    [Theory]
    [InlineData(0, Verdict.Passed)]
    [InlineData(1, Verdict.PassedWithWarning)]
    [InlineData(5, Verdict.PassedWithWarning)]
    [InlineData(6, Verdict.NotPassed)]
    public void The_share_of_a_hundred_decides(int filtered, Verdict verdict) => Assert.Equal(verdict, Judge(
        [
            .. Enumerable.Range(1, 100 - filtered).Select(number => Some.Message(number)),
            .. Enumerable.Range(1, filtered).Select(number => Some.Message(1000 + number, "undelivered", 30007)),
        ]).Verdict);

    [Theory]
    [InlineData(30034)]
    [InlineData(30032)]
    public void One_blocked_for_want_of_a_registration_is_enough(int code) => Assert.Equal(
        Verdict.NotPassed,
        Judge([.. Enumerable.Range(1, 999).Select(number => Some.Message(number)), Some.Message(1000, "undelivered", code)]).Verdict);

    [Fact]
    public void Without_a_message_that_ended_there_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge(Some.Message(1, "queued")).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<FilteringIsLow>(Some.Unread(SnapshotPart.Messages)).Verdict);

    private static Finding Judge(params Message[] messages) => Ask.For<FilteringIsLow>(Some.Snapshot() with { Messages = messages });
}
