using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class AuditTrailCanBeReadTests
{
    [Fact]
    public void A_trail_that_was_read_passes_and_shows_its_newest_change()
    {
        var finding = Ask.For<AuditTrailCanBeRead>(Some.Snapshot() with { AuditEvents = [Some.AuditEvent(1)] });

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal(new Seen("Newest change", "22 Nov 2026"), Assert.Single(finding.Seen));
    }

    [Fact]
    public void An_empty_one_was_read_too() =>
        Assert.Equal(Verdict.Passed, Ask.For<AuditTrailCanBeRead>(Some.Snapshot() with { AuditEvents = [] }).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<AuditTrailCanBeRead>(Some.Unread(SnapshotPart.AuditEvents)).Verdict);
}
