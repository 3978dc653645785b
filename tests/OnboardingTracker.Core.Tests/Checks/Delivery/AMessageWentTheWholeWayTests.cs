using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class AMessageWentTheWholeWayTests
{
    [Theory]
    [InlineData("delivered", 1, Verdict.Passed)]
    [InlineData("read", 1, Verdict.Passed)]
    [InlineData("sent", 11, Verdict.PassedWithWarning)]
    [InlineData("sent", 9, Verdict.Waiting)]
    [InlineData("accepted", 1, Verdict.Waiting)]
    [InlineData("failed", 1, Verdict.NotPassed)]
    [InlineData("undelivered", 1, Verdict.NotPassed)]
    public void The_fate_of_the_message_decides(string status, int minutesAgo, Verdict verdict) => Assert.Equal(
        verdict,
        Judge(Some.Message(1, status, status is "failed" or "undelivered" ? 30003 : null) with { DateSent = Some.Noon.AddMinutes(-minutesAgo) }).Verdict);

    [Fact]
    public void A_message_without_a_service_is_not_the_launchs_way() =>
        Assert.Equal(Verdict.NothingYet, Judge(Some.Message(1) with { MessagingServiceSid = null }).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<AMessageWentTheWholeWay>(Some.Unread(SnapshotPart.Messages)).Verdict);

    private static Finding Judge(params Message[] messages) => Ask.For<AMessageWentTheWholeWay>(Some.Snapshot() with { Messages = messages });
}
