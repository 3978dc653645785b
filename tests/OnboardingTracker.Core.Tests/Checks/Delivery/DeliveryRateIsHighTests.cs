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

    /// <summary>The service gives a message 10 minutes; without it Twilio tries for 10 hours.</summary>
    [Theory]
    [InlineData("queued", 11, true, Verdict.PassedWithWarning)]
    [InlineData("accepted", 11, true, Verdict.PassedWithWarning)]
    [InlineData("queued", 10, true, Verdict.NothingYet)]
    [InlineData("sending", 11, true, Verdict.NothingYet)]
    [InlineData("queued", 11, false, Verdict.CouldNotCheck)]
    [InlineData("queued", 601, false, Verdict.PassedWithWarning)]
    public void A_message_that_waits_for_longer_than_it_is_valid_is_warned(string status, int minutes, bool hasService, Verdict verdict)
    {
        var waiting = Some.Message(1, status) with { DateCreated = Some.Noon.AddMinutes(-minutes) };

        var finding = Ask.For<DeliveryRateIsHigh>(Some.Snapshot() with { Messages = [waiting], MessagingServices = hasService ? [Some.Service()] : null });

        Assert.Equal(verdict, finding.Verdict);
    }

    [Fact]
    public void Those_without_a_receipt_are_told_and_not_counted()
    {
        var finding = Ask.For<DeliveryRateIsHigh>(Some.Snapshot() with { Messages = [Some.Message(1), Some.Message(2, "sent")] });

        Assert.Equal((Verdict.Passed, "100 % of the messages arrived."), (finding.Verdict, finding.Summary));
        Assert.Contains(new Seen("Sent without a receipt", "1 message"), finding.Seen);
    }

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
