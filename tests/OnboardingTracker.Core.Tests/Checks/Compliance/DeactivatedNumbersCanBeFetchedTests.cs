using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Compliance;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Compliance;

public sealed class DeactivatedNumbersCanBeFetchedTests
{
    [Theory]
    [InlineData(true, Verdict.Passed)]
    [InlineData(false, Verdict.Waiting)]
    public void The_offer_decides(bool isOffered, Verdict verdict) =>
        Assert.Equal(verdict, Ask.For<DeactivatedNumbersCanBeFetched>(Some.Snapshot() with { Deactivations = new(isOffered) }).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<DeactivatedNumbersCanBeFetched>(Some.Unread(SnapshotPart.Deactivations)).Verdict);
}
