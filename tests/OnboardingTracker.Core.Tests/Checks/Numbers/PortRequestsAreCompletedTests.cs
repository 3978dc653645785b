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
    [InlineData("Completed", null, Verdict.Waiting, "a carrier")]
    [InlineData("In progress", 0, Verdict.Waiting, "a carrier")]
    [InlineData("in_review", 0, Verdict.Waiting, "a carrier")]
    [InlineData("pending", 0, Verdict.Waiting, "a carrier")]
    [InlineData("Waiting for Signature", 0, Verdict.Waiting, "a person, to sign the letter")]
    [InlineData("Action Required", 0, Verdict.NotPassed, null)]
    [InlineData("EXPIRED", 0, Verdict.NotPassed, null)]
    [InlineData("canceled", 0, Verdict.NotPassed, null)]
    [InlineData("lost", 0, Verdict.Waiting, "Twilio")]
    [InlineData(null, 0, Verdict.Waiting, "Twilio")]
    public void The_status_decides_in_either_spelling(string? status, int? ported, Verdict verdict, string? on)
    {
        var finding = Judge(Some.PortInRequest(status, requested: 3, ported));

        Assert.Equal((verdict, on), (finding.Verdict, finding.WaitingOn));
    }

    [Fact]
    public void What_twilio_suggests_comes_first() => Assert.Equal(
        "Do what Twilio suggests: Correct the PIN.",
        Judge(Some.PortInRequest("Action Required") with { SuggestedAction = "Correct the PIN" }).Fixes[0]);

    [Fact]
    public void A_number_that_was_refused_fails_the_request_and_says_why()
    {
        var refused = Judge(Some.PortInRequest("In progress", ported: 0) with
        {
            Numbers = [new(Some.Sid("PU", 1), "+12065550110", "rejected", Portable: true, null, "The account number does not match.")],
        });
        var fixedLine = Judge(Some.PortInRequest("In review", ported: 0) with
        {
            Numbers = [new(Some.Sid("PU", 1), "+12065550110", "in_review", Portable: false, "Rate centre not served", null)],
        });

        Assert.Equal((Verdict.NotPassed, "Mend what is named: The account number does not match."), (refused.Verdict, refused.Fixes[0]));
        Assert.Contains(new Seen($"+1•••0110 ({Some.Sid("PU", 1)})", "rejected"), refused.Seen);
        Assert.Equal((Verdict.NotPassed, "Mend what is named: Rate centre not served."), (fixedLine.Verdict, fixedLine.Fixes[0]));
    }

    [Fact]
    public void The_numbers_of_a_request_that_is_over_do_not_matter()
    {
        Assert.Equal(Verdict.Passed, Judge(Some.PortInRequest() with { Numbers = null }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge(Some.PortInRequest("In progress", ported: 0) with { Numbers = null }).Verdict);
    }

    [Fact]
    public void No_request_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge().Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<PortRequestsAreCompleted>(Some.Unread(SnapshotPart.PortInRequests)).Verdict);

    private static Finding Judge(params PortInRequest[] requests) =>
        Ask.For<PortRequestsAreCompleted>(Some.Snapshot() with { PortInRequests = requests });
}
