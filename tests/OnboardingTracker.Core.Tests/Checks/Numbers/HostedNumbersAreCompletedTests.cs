using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class HostedNumbersAreCompletedTests
{
    [Theory]
    [InlineData("completed", Verdict.Passed, null)]
    [InlineData("twilio-processing", Verdict.Waiting, "Twilio")]
    [InlineData("received", Verdict.Waiting, "Twilio")]
    [InlineData("verified", Verdict.Waiting, "Twilio")]
    [InlineData("testing", Verdict.Waiting, "Twilio")]
    [InlineData("carrier-processing", Verdict.Waiting, "a carrier")]
    [InlineData("pending-verification", Verdict.Waiting, "a person, to verify the number and sign the letter")]
    [InlineData("pending-loa", Verdict.Waiting, "a person, to verify the number and sign the letter")]
    [InlineData("action-required", Verdict.NotPassed, null)]
    [InlineData("failed", Verdict.NotPassed, null)]
    [InlineData("lost", Verdict.Waiting, "Twilio")]
    public void The_status_decides_and_says_who_acts(string status, Verdict verdict, string? on)
    {
        var finding = Judge(Some.HostedOrder(status));

        Assert.Equal((verdict, on), (finding.Verdict, finding.WaitingOn));
        Assert.DoesNotContain("+14155550142", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_order_says_why_and_what_next()
    {
        var finding = Judge(Some.HostedOrder("failed") with { FailureReason = "The number is not text-capable.", NextStep = "Ask the carrier" });

        Assert.Equal(3, finding.Fixes.Count);
        Assert.Equal("Mend what Twilio names: The number is not text-capable.", finding.Fixes[0]);
    }

    [Fact]
    public void No_order_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge().Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<HostedNumbersAreCompleted>(Some.Unread(SnapshotPart.HostedNumberOrders)).Verdict);

    private static Finding Judge(params HostedNumberOrder[] orders) =>
        Ask.For<HostedNumbersAreCompleted>(Some.Snapshot() with { HostedNumberOrders = orders });
}
