using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class ServiceAddressesAreSecureTests
{
    [Fact]
    public void Https_and_empty_addresses_pass() =>
        Assert.Equal(Verdict.Passed, Judge(Some.Service(), Some.Service(2, "Codes") with { FallbackUrl = null, StatusCallback = null }).Verdict);

    [Theory]
    [InlineData("http://northwind.example/sms")]
    [InlineData("northwind.example/sms")]
    [InlineData("ftp://northwind.example/sms")]
    public void Any_other_scheme_does_not_pass(string address)
    {
        var finding = Judge(Some.Service(), Some.Service(2, "Codes") with { InboundRequestUrl = address });

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("\"Codes\"", finding.Summary, StringComparison.Ordinal);
        Assert.StartsWith("Change the address for replies ", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_open_address_has_its_own_fix()
    {
        var service = Some.Service() with { FallbackUrl = "http://a.example", StatusCallback = "http://a.example" };

        Assert.Collection(
            Judge(service).Fixes,
            fix => Assert.StartsWith("Change the fallback address ", fix, StringComparison.Ordinal),
            fix => Assert.StartsWith("Change the status callback ", fix, StringComparison.Ordinal));
    }

    [Fact]
    public void No_service_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge().Verdict);

    [Fact]
    public void Unread_services_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<ServiceAddressesAreSecure>(Some.Unread(SnapshotPart.MessagingServices)).Verdict);

    private static Finding Judge(params MessagingService[] services) =>
        Ask.For<ServiceAddressesAreSecure>(Some.Snapshot() with { MessagingServices = services });
}
