using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class MessagesWereSentTests
{
    [Theory]
    [InlineData("delivered", Verdict.Passed)]
    [InlineData("read", Verdict.Passed)]
    [InlineData("sent", Verdict.Passed)]
    [InlineData("undelivered", Verdict.Passed)]
    [InlineData("failed", Verdict.Passed)]
    [InlineData("queued", Verdict.Waiting)]
    [InlineData("accepted", Verdict.Waiting)]
    [InlineData("sending", Verdict.Waiting)]
    [InlineData("scheduled", Verdict.Waiting)]
    public void The_state_of_the_only_message_decides(string status, Verdict verdict) => Assert.Equal(verdict, Judge(Some.Message(1, status)).Verdict);

    [Fact]
    public void An_inbound_message_is_not_sending() =>
        Assert.Equal(Verdict.NothingYet, Judge(Some.Message(1, "received", direction: "inbound")).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<MessagesWereSent>(Some.Unread(SnapshotPart.Messages)).Verdict);

    private static Finding Judge(params Message[] messages) => Ask.For<MessagesWereSent>(Some.Snapshot() with { Messages = messages });
}
