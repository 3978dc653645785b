using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class LookupIsUsedTests
{
    [Theory]
    [InlineData(12, Verdict.Passed)]
    [InlineData(0, Verdict.NothingYet)]
    [InlineData(null, Verdict.NothingYet)]
    public void The_count_decides(int? count, Verdict verdict) =>
        Assert.Equal(verdict, Ask.For<LookupIsUsed>(Some.Snapshot() with { LookupUsage = [new("lookups", count)] }).Verdict);

    [Theory]
    [InlineData("carrier-lookups", Verdict.Passed)]
    [InlineData("sms-outbound", Verdict.NothingYet)]
    public void Only_lookups_count(string category, Verdict verdict) =>
        Assert.Equal(verdict, Ask.For<LookupIsUsed>(Some.Snapshot() with { LookupUsage = [new(category, 5)] }).Verdict);

    [Fact]
    public void No_record_is_nothing_yet() =>
        Assert.Equal(Verdict.NothingYet, Ask.For<LookupIsUsed>(Some.Snapshot() with { LookupUsage = [] }).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<LookupIsUsed>(Some.Unread(SnapshotPart.LookupUsage)).Verdict);
}
