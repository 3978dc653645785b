using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class ShortCodeApplicationsAreApprovedTests
{
    [Theory]
    [InlineData("APPROVED", Verdict.Passed)]
    [InlineData("TWILIO_REVIEW", Verdict.Waiting)]
    [InlineData("IN_PROVISIONING", Verdict.Waiting)]
    [InlineData("PENDING_CARRIER", Verdict.Waiting)]
    [InlineData("PENDING_PAYMENT", Verdict.Waiting)]
    [InlineData("DRAFT", Verdict.NothingYet)]
    [InlineData("CORRECTIONS_NEEDED", Verdict.NotPassed)]
    [InlineData("PAYMENT_FAILED", Verdict.NotPassed)]
    [InlineData("CANCELED", Verdict.NothingYet)]
    [InlineData("archived", Verdict.NothingYet)]
    [InlineData("LOST", Verdict.Waiting)]
    public void The_state_decides(string state, Verdict verdict) => Assert.Equal(verdict, Judge(Some.ShortCodeApplication(state)).Verdict);

    [Fact]
    public void A_country_nobody_plans_is_not_judged() =>
        Assert.Equal(Verdict.NothingYet, Judge(Some.ShortCodeApplication("CORRECTIONS_NEEDED", "GB")).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<ShortCodeApplicationsAreApproved>(Some.Unread(SnapshotPart.ShortCodeApplications)).Verdict);

    private static Finding Judge(params ShortCodeApplication[] applications) => Ask.For<ShortCodeApplicationsAreApproved>(
        Some.Snapshot() with { ShortCodeApplications = applications }, Profile.Unknown with { Countries = ["US"] });
}
