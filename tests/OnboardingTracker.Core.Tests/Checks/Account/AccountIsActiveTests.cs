using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Account;

public sealed class AccountIsActiveTests
{
    [Theory]
    [InlineData("active", "Full")]
    [InlineData("ACTIVE", "full")]
    public void An_active_full_account_passes(string status, string type)
    {
        var finding = Judge(status, type);

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Contains(new Seen("Status", "active"), finding.Seen);
    }

    [Fact]
    public void A_trial_account_passes_with_a_warning_that_names_the_error_to_expect()
    {
        var finding = Judge("active", "Trial");

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Contains("21608", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("closed")]
    [InlineData("Suspended")]
    public void An_account_that_is_suspended_or_closed_is_blocked(string status)
    {
        var finding = Judge(status, "Full");

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.True(finding.IsFinal);
        Assert.NotEmpty(finding.Fixes);
        Assert.Contains(status.ToLowerInvariant(), finding.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frozen", "Full", "\"frozen\"")]
    [InlineData("active", "Partner", "\"Partner\"")]
    [InlineData("active", null, "nothing that can be judged")]
    public void A_value_nobody_knows_is_waiting_and_is_shown(string status, string? type, string shown)
    {
        var finding = Judge(status, type);

        Assert.Equal(Verdict.Waiting, finding.Verdict);
        Assert.Contains($" shows {shown}", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unread_account_could_not_be_checked()
    {
        var finding = Ask.For<AccountIsActive>(Some.Unread(SnapshotPart.Account));

        Assert.Equal(Verdict.CouldNotCheck, finding.Verdict);
        Assert.Equal("Twilio answered 503.", finding.Summary);
    }

    private static Finding Judge(string? status, string? type) => Ask.For<AccountIsActive>(
        Some.Snapshot() with { Account = Some.Account() with { Status = status, Type = type } });
}
