using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class SendersHaveThePlannedCapabilitiesTests
{
    private static readonly Profile Both = Profile.Unknown with { Mms = true, Voice = true };

    [Fact]
    public void Numbers_that_can_do_what_is_planned_pass()
    {
        var finding = Judge(Both, Some.UsLocal(), Some.TollFree());

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Contains(new Seen($"+1•••0101 ({Some.UsLocal().Sid}): pictures (MMS)", "yes"), finding.Seen);
        Assert.Equal(4, finding.Seen.Count);
    }

    [Fact]
    public void Every_number_that_lacks_a_planned_capability_is_named()
    {
        var finding = Judge(Both, Some.UsLocal(), Some.TollFree() with { Voice = false }, Some.CaLocal() with { Mms = false });

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains(finding.Fixes, fix => fix.StartsWith($"Replace +1•••0103 ({Some.TollFree().Sid})", StringComparison.Ordinal));
        Assert.Contains(finding.Fixes, fix => fix.StartsWith($"Replace +1•••0102 ({Some.CaLocal().Sid})", StringComparison.Ordinal));
        Assert.Contains(finding.Fixes, fix => fix.Contains("the voice capability:", StringComparison.Ordinal));
        Assert.Contains(finding.Fixes, fix => fix.Contains("the MMS capability:", StringComparison.Ordinal));
        Assert.DoesNotContain(finding.Fixes, fix => fix.Contains("+1•••0101", StringComparison.Ordinal));
    }

    [Fact]
    public void A_capability_that_is_not_planned_may_be_missing() =>
        Assert.Equal(
            Verdict.Passed,
            Judge(Profile.Unknown with { Voice = true }, Some.UsLocal() with { Mms = false }).Verdict);

    [Fact]
    public void A_capability_that_is_not_told_is_waiting() =>
        Assert.Equal(Verdict.Waiting, Judge(Both, Some.UsLocal() with { Mms = null }).Verdict);

    [Fact]
    public void It_does_not_apply_where_neither_is_planned() =>
        Assert.Equal(Verdict.DoesNotApply, Judge(Profile.Unknown with { Mms = false, Voice = false }, Some.UsLocal()).Verdict);

    [Fact]
    public void Not_knowing_whether_they_are_planned_is_not_a_no() =>
        Assert.Equal(Verdict.NothingYet, Judge(Profile.Unknown with { Mms = false }, Some.UsLocal()).Verdict);

    [Fact]
    public void Without_a_number_there_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge(Both).Verdict);

    [Fact]
    public void Unread_numbers_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<SendersHaveThePlannedCapabilities>(Some.Unread(SnapshotPart.PhoneNumbers), Both).Verdict);

    private static Finding Judge(Profile profile, params PhoneNumber[] numbers) =>
        Ask.For<SendersHaveThePlannedCapabilities>(Some.Snapshot() with { PhoneNumbers = numbers }, profile);
}
