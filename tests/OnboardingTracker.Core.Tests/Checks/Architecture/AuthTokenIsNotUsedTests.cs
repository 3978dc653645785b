using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class AuthTokenIsNotUsedTests
{
    [Fact]
    public void Changes_by_people_and_keys_pass() =>
        Assert.Equal(Verdict.Passed, Judge(Some.AuditEvent(1), Some.AuditEvent(2, "SK", "api-key")).Verdict);

    [Fact]
    public void A_change_with_the_auth_token_is_a_warning()
    {
        var finding = Judge(Some.AuditEvent(1), Some.AuditEvent(2, "AC", "account"));

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Equal("22 Nov 2026", Assert.Single(finding.Seen).Value);
    }

    [Fact]
    public void An_empty_trail_proves_nothing() => Assert.Equal(Verdict.NothingYet, Judge().Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<AuthTokenIsNotUsed>(Some.Unread(SnapshotPart.AuditEvents)).Verdict);

    private static Finding Judge(params AuditEvent[] events) => Ask.For<AuthTokenIsNotUsed>(Some.Snapshot() with { AuditEvents = events });
}
