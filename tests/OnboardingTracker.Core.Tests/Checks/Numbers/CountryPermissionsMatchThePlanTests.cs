using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class CountryPermissionsMatchThePlanTests
{
    private static readonly Profile UsAndCanada = Profile.Unknown with { Countries = ["US", "CA"] };

    [Fact]
    public void Planned_countries_that_are_switched_on_pass()
    {
        var finding = Judge(Some.Geo("US"), Some.Geo("ca"), Some.Geo("DE", enabled: false));

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal([new Seen("United States", "on"), new Seen("Canada", "on")], finding.Seen);
    }

    [Fact]
    public void A_planned_country_that_is_switched_off_does_not_pass_and_names_the_error_to_expect()
    {
        var finding = Judge(Some.Geo("US"), Some.Geo("CA", enabled: false));

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.StartsWith("Sending to Canada is switched off (geo permissions).", finding.Summary, StringComparison.Ordinal);
        Assert.Contains("21408", finding.Summary, StringComparison.Ordinal);
        Assert.StartsWith("Switch on Canada: Twilio Console", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_planned_country_that_twilio_does_not_list_could_not_be_checked()
    {
        var absent = Judge(Some.Geo("US"));
        var silent = Judge(Some.Geo("US"), new GeoPermission("CA", null, null));

        Assert.Equal(Verdict.CouldNotCheck, absent.Verdict);
        Assert.Contains("whether Canada is on", absent.Summary, StringComparison.Ordinal);
        Assert.Equal(Verdict.CouldNotCheck, silent.Verdict);
    }

    [Fact]
    public void Countries_nobody_plans_are_warned_with_those_of_high_risk_first()
    {
        var finding = Judge(
            Some.Geo("US"), Some.Geo("CA"), Some.Geo("DE"), new GeoPermission("TJ", true, "High Risk Country"));

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Contains("High Risk Country: Tajikistan", finding.Summary, StringComparison.Ordinal);
        Assert.Contains(finding.Fixes, fix => fix.StartsWith("Switch off Tajikistan", StringComparison.Ordinal));
        Assert.Contains(finding.Fixes, fix => fix.StartsWith("Switch off Germany", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_countries_in_the_profile_there_is_nothing_to_compare() =>
        Assert.Equal(
            Verdict.NothingYet,
            Ask.For<CountryPermissionsMatchThePlan>(Some.Snapshot() with { GeoPermissions = [Some.Geo("US")] }).Verdict);

    [Fact]
    public void Unread_permissions_could_not_be_checked()
    {
        var finding = Ask.For<CountryPermissionsMatchThePlan>(Some.Unread(SnapshotPart.GeoPermissions), UsAndCanada);

        Assert.Equal(Verdict.CouldNotCheck, finding.Verdict);
        Assert.Equal("Twilio answered 503.", finding.Summary);
    }

    private static Finding Judge(params GeoPermission[] permissions) =>
        Ask.For<CountryPermissionsMatchThePlan>(Some.Snapshot() with { GeoPermissions = permissions }, UsAndCanada);
}
