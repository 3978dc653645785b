using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class PlannedServicesExistTests
{
    private static readonly Profile TwoWay = new() { TwoWay = true };

    [Fact]
    public void Planned_services_that_are_there_pass()
    {
        var finding = Judge(new Profile { PlannedServices = ["Alerts", "Codes"], TwoWay = true }, Some.Service(), Some.Service(2, "Codes"));

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal("Every planned Messaging Service is there.", finding.Summary);
    }

    [Fact]
    public void A_planned_service_that_is_missing_is_named_and_its_name_must_match_exactly()
    {
        var finding = Judge(new Profile { PlannedServices = ["Alerts", "codes"] }, Some.Service(), Some.Service(2, "Codes"));

        Assert.Equal(Verdict.NothingYet, finding.Verdict);
        Assert.StartsWith("Planned and not there yet: \"codes\".", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_may_be_planned_by_its_SID_and_one_that_is_not_planned_is_named()
    {
        var bySid = Judge(new Profile { PlannedServices = [Some.Sid("MG", 1)] }, Some.Service());
        var extra = Judge(new Profile { PlannedServices = ["Alerts"] }, Some.Service(), Some.Service(2, "Codes"));

        Assert.Equal(Verdict.Passed, bySid.Verdict);
        Assert.Equal((Verdict.PassedWithWarning, "There and not planned: \"Codes\"."), (extra.Verdict, extra.Summary));
    }

    [Fact]
    public void No_service_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge(TwoWay).Verdict);

    [Theory]
    [InlineData("verification", UseCase.Otp, 601, Verdict.PassedWithWarning)]
    [InlineData("verification", UseCase.Otp, 600, Verdict.Passed)]
    [InlineData("notifications", UseCase.Alerts, 36000, Verdict.PassedWithWarning)]
    [InlineData("undeclared", UseCase.Alerts, 36000, Verdict.PassedWithWarning)]
    [InlineData("marketing", UseCase.Otp, 36000, Verdict.Passed)]
    [InlineData("notifications", UseCase.StatusUpdates, 36000, Verdict.Passed)]
    public void A_code_or_an_alert_must_not_wait_longer_than_600_seconds(string usecase, UseCase planned, int seconds, Verdict expected)
    {
        var service = Some.Service() with { Usecase = usecase, ValidityPeriod = seconds };

        Assert.Equal(expected, Judge(new Profile { UseCases = [planned] }, service).Verdict);
    }

    [Theory]
    [InlineData(36000, "10 hours")]
    [InlineData(3600, "1 hour")]
    [InlineData(660, "11 minutes")]
    [InlineData(661, "661 seconds")]
    public void How_late_a_code_may_come_is_told_in_the_unit_that_fits(int seconds, string lasting) =>
        Assert.Equal(
            $"\"Alerts\" may deliver a code or an alert {lasting} late.",
            Judge(new Profile { UseCases = [UseCase.Alerts] }, Some.Service() with { ValidityPeriod = seconds }).Summary);

    [Fact]
    public void Two_way_without_a_fallback_address_is_warned()
    {
        var service = Some.Service() with { FallbackUrl = null };

        Assert.Equal(Verdict.PassedWithWarning, Judge(TwoWay, service).Verdict);
        Assert.Equal(Verdict.Passed, Judge(new Profile { TwoWay = false }, service).Verdict);
        Assert.Equal(Verdict.Passed, Judge(Profile.Unknown, service).Verdict);
    }

    [Fact]
    public void Two_way_over_several_numbers_wants_a_sticky_sender()
    {
        var one = Some.Service(1, "Alerts", Some.UsLocal()) with { StickySender = false };
        var two = Some.Service(1, "Alerts", Some.UsLocal(), Some.CaLocal()) with { StickySender = false };

        Assert.Equal(Verdict.Passed, Judge(TwoWay, one).Verdict);
        Assert.Contains("Sticky Sender", Assert.Single(Judge(TwoWay, two).Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_that_was_not_read_is_not_called_fine()
    {
        var service = Some.Service() with { StickySender = false, PhoneNumberSids = null };

        Assert.Equal(Verdict.CouldNotCheck, Judge(TwoWay, service).Verdict);
    }

    [Fact]
    public void What_is_secret_in_an_address_is_not_shown()
    {
        var finding = Judge(TwoWay, Some.Service() with { FallbackUrl = "https://user:secret@northwind.example/in?token=abc" });

        var line = Assert.Single(finding.Seen).Value;
        Assert.EndsWith("validity period 10 minutes, Sticky Sender on, fallback address https://northwind.example/…", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Unread_services_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<PlannedServicesExist>(Some.Unread(SnapshotPart.MessagingServices)).Verdict);

    private static Finding Judge(Profile profile, params MessagingService[] services) =>
        Ask.For<PlannedServicesExist>(Some.Snapshot() with { MessagingServices = services }, profile);
}
