using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class DeliveryRateIsHighTests
{
    [Theory]
    [InlineData(95, 5, Verdict.Passed)]
    [InlineData(94, 6, Verdict.PassedWithWarning)]
    [InlineData(90, 10, Verdict.PassedWithWarning)]
    [InlineData(89, 11, Verdict.NotPassed)]
    public void The_share_decides(int delivered, int lost, Verdict verdict)
    {
        var finding = Judge(delivered, lost);

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(new Seen("Delivered in the last 7 days", $"{delivered} %"), finding.Seen);
        Assert.Contains(new Seen("Error 30003", $"{lost} messages"), finding.Seen);
    }

    [Fact]
    public void Messages_without_an_end_do_not_count() => Assert.Equal(
        Verdict.NothingYet, Ask.For<DeliveryRateIsHigh>(Some.Snapshot() with { Messages = [Some.Message(1, "sent")] }).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<DeliveryRateIsHigh>(Some.Unread(SnapshotPart.Messages)).Verdict);

    private static Finding Judge(int delivered, int lost) => Ask.For<DeliveryRateIsHigh>(Some.Snapshot() with
    {
        Messages =
        [
            .. Enumerable.Range(1, delivered).Select(number => Some.Message(number)),
            .. Enumerable.Range(1, lost).Select(number => Some.Message(1000 + number, "undelivered", 30003)),
        ],
    });
}
