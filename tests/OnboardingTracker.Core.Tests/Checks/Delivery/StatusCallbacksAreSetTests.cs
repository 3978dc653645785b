using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class StatusCallbacksAreSetTests
{
    [Fact]
    public void Https_callbacks_on_every_service_pass() =>
        Assert.Equal(Verdict.Passed, Judge(Some.Service(), Some.Service(2, "Codes")).Verdict);

    [Theory]
    [InlineData(null)]
    [InlineData("http://northwind.example/status")]
    public void Some_without_one_are_warned_and_named(string? callback)
    {
        var finding = Judge(Some.Service(), Some.Service(2, "Codes") with { StatusCallback = callback });

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.EndsWith(": \"Codes\".", finding.Summary, StringComparison.Ordinal);
        Assert.Contains("\"Codes\" › Integration", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void None_at_all_does_not_pass_and_each_service_has_its_fix()
    {
        var finding = Judge(Some.Service() with { StatusCallback = null }, Some.Service(2, "Codes") with { StatusCallback = null });

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Equal(2, finding.Fixes.Count);
    }

    [Fact]
    public void The_path_of_a_callback_is_kept_to_ourselves()
    {
        var finding = Judge(Some.Service() with { StatusCallback = "https://tracker.example/callbacks/twilio/0123456789abcdef" });

        Assert.Equal(new Seen("Alerts: status callback", "https://tracker.example/…"), Assert.Single(finding.Seen));
    }

    [Fact]
    public void No_service_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge().Verdict);

    [Fact]
    public void Unread_services_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<StatusCallbacksAreSet>(Some.Unread(SnapshotPart.MessagingServices)).Verdict);

    private static Finding Judge(params MessagingService[] services) =>
        Ask.For<StatusCallbacksAreSet>(Some.Snapshot() with { MessagingServices = services });
}
