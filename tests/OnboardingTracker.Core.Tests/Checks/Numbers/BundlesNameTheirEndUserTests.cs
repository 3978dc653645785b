using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class BundlesNameTheirEndUserTests
{
    [Theory]
    [InlineData("business", Verdict.Passed)]
    [InlineData("Individual", Verdict.Passed)]
    [InlineData("robot", Verdict.Waiting)]
    [InlineData(null, Verdict.Waiting)]
    public void The_type_of_the_end_user_decides(string? type, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Some.Bundle("DE") with { ItemSids = [Some.Sid("IT", 1)] }, Some.EndUser(type)).Verdict);

    [Fact]
    public void A_bundle_without_one_is_nothing_yet() =>
        Assert.Equal(Verdict.NothingYet, Judge(Some.Bundle("DE") with { ItemSids = [Some.Sid("RD", 1)] }).Verdict);

    [Fact]
    public void Unread_contents_could_not_be_checked() => Assert.Equal(Verdict.CouldNotCheck, Judge(Some.Bundle("DE")).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<BundlesNameTheirEndUser>(Some.Unread(SnapshotPart.EndUsers) with { Bundles = [Some.Bundle("DE") with { ItemSids = [Some.Sid("IT", 1)] }] }).Verdict);

    private static Finding Judge(Bundle bundle, params EndUser[] users) =>
        Ask.For<BundlesNameTheirEndUser>(Some.Snapshot() with { Bundles = [bundle], EndUsers = users });
}
