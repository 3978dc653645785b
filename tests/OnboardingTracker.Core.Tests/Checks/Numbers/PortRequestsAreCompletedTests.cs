using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class PortRequestsAreCompletedTests
{
    [Theory]
    [InlineData("Completed", 3, Verdict.Passed, null)]
    [InlineData("Completed", 2, Verdict.Waiting, "a carrier")]
    [InlineData("In progress", 0, Verdict.Waiting, "a carrier")]
    [InlineData("in_review", 0, Verdict.Waiting, "a carrier")]
    [InlineData("pending", 0, Verdict.Waiting, "a carrier")]
    [InlineData("Waiting for Signature", 0, Verdict.Waiting, "a person, to sign the letter")]
    [InlineData("Action Required", 0, Verdict.NotPassed, null)]
    [InlineData("EXPIRED", 0, Verdict.NotPassed, null)]
    [InlineData("canceled", 0, Verdict.NotPassed, null)]
    [InlineData("lost", 0, Verdict.Waiting, "Twilio")]
    [InlineData(null, 0, Verdict.Waiting, "Twilio")]
    public void The_status_decides_in_either_spelling(string? status, int ported, Verdict verdict, string? on)
    {
        var finding = Judge(Some.PortInRequest(status, requested: 3, ported));

        Assert.Equal((verdict, on), (finding.Verdict, finding.WaitingOn));
    }

    [Fact]
    public void What_twilio_suggests_comes_first() => Assert.Equal(
        "Do what Twilio suggests: Correct the PIN.",
        Judge(Some.PortInRequest("Action Required") with { SuggestedAction = "Correct the PIN" }).Fixes[0]);

    [Fact]
    public void No_request_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge().Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<PortRequestsAreCompleted>(Some.Unread(SnapshotPart.PortInRequests)).Verdict);

    private static Finding Judge(params PortInRequest[] requests) =>
        Ask.For<PortRequestsAreCompleted>(Some.Snapshot() with { PortInRequests = requests });
}
