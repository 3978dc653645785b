using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class NumbersBelongToOneServiceTests
{
    private static readonly PhoneNumber UsLocal = Some.UsLocal();
    private static readonly PhoneNumber CaLocal = Some.CaLocal();

    [Fact]
    public void Numbers_in_one_service_each_pass()
    {
        var finding = Judge([UsLocal, CaLocal], Some.Service(1, "Alerts", UsLocal), Some.Service(2, "Codes", CaLocal));

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal("2 numbers are in exactly one Messaging Service.", finding.Summary);
        Assert.Contains(new Seen($"+1•••0101 ({UsLocal.Sid})", "Alerts"), finding.Seen);
    }

    [Fact]
    public void A_us_local_number_in_no_service_does_not_pass()
    {
        var finding = Judge([UsLocal, CaLocal], Some.Service(1, "Alerts", CaLocal));

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("30034", finding.Summary, StringComparison.Ordinal);
        Assert.StartsWith($"Add +1•••0101 ({UsLocal.Sid}) ", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_other_number_in_no_service_is_warned()
    {
        var finding = Judge([CaLocal, Some.TollFree()]);

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.StartsWith("2 numbers are in no Messaging Service.", finding.Summary, StringComparison.Ordinal);
        Assert.Equal(2, finding.Fixes.Count);
    }

    [Fact]
    public void A_number_in_two_services_is_warned_with_both_names()
    {
        var finding = Judge([UsLocal], Some.Service(1, "Alerts", UsLocal), Some.Service(2, "Codes", UsLocal));

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Contains("\"Alerts\" and \"Codes\"", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_may_be_in_an_unread_pool_is_not_called_forgotten()
    {
        var unread = Some.Service(2, "Codes") with { PhoneNumberSids = null };

        Assert.Equal(Verdict.CouldNotCheck, Judge([UsLocal], unread).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge([UsLocal], Some.Service(1, "Alerts", UsLocal), unread).Verdict);
    }

    [Fact]
    public void No_number_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge([], Some.Service()).Verdict);

    [Theory]
    [InlineData(SnapshotPart.PhoneNumbers)]
    [InlineData(SnapshotPart.MessagingServices)]
    public void An_unread_side_could_not_be_checked(SnapshotPart part)
    {
        var account = Some.Unread(part) with
        {
            PhoneNumbers = part is SnapshotPart.PhoneNumbers ? null : [UsLocal],
            MessagingServices = part is SnapshotPart.MessagingServices ? null : [],
        };

        Assert.Equal(Verdict.CouldNotCheck, Ask.For<NumbersBelongToOneService>(account).Verdict);
    }

    private static Finding Judge(PhoneNumber[] numbers, params MessagingService[] services) =>
        Ask.For<NumbersBelongToOneService>(Some.Snapshot() with { PhoneNumbers = numbers, MessagingServices = services });
}
