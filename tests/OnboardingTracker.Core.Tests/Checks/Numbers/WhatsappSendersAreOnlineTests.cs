using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class WhatsappSendersAreOnlineTests
{
    [Theory]
    [InlineData("ONLINE", Verdict.Passed)]
    [InlineData("ONLINE:UPDATING", Verdict.Passed)]
    [InlineData("CREATING", Verdict.Waiting)]
    [InlineData("VERIFYING", Verdict.Waiting)]
    [InlineData("TWILIO_REVIEW", Verdict.Waiting)]
    [InlineData("PENDING_VERIFICATION", Verdict.Waiting)]
    [InlineData("DRAFT", Verdict.NothingYet)]
    [InlineData("OFFLINE", Verdict.NotPassed)]
    [InlineData("STUBBED", Verdict.CouldNotCheck)]
    [InlineData("LOST", Verdict.Waiting)]
    [InlineData(null, Verdict.Waiting)]
    public void The_status_decides(string? status, Verdict verdict) => Assert.Equal(verdict, Judge(Some.WhatsappSender(status)).Verdict);

    [Fact]
    public void An_offline_sender_says_why() => Assert.Contains(
        "Correct: The business is not verified (63020).",
        Judge(Some.WhatsappSender("OFFLINE") with { OfflineReasons = [new("63020", "The business is not verified", [], null)] }).Fixes);

    [Fact]
    public void No_sender_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge().Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<WhatsappSendersAreOnline>(Some.Unread(SnapshotPart.WhatsappSenders)).Verdict);

    private static Finding Judge(params WhatsappSender[] senders) =>
        Ask.For<WhatsappSendersAreOnline>(Some.Snapshot() with { WhatsappSenders = senders });
}
