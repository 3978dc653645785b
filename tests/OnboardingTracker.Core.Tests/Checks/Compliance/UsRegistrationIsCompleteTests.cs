using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Compliance;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Compliance;

public sealed class UsRegistrationIsCompleteTests
{
    private static readonly Profile UsPlan = Profile.Unknown with
    {
        Countries = ["US"],
        SenderTypes = [SenderType.A2p10Dlc, SenderType.TollFree],
    };

    private static readonly AccountSnapshot Complete = Some.Snapshot() with
    {
        CustomerProfiles = [Some.Profile()],
        Brands = [Some.Brand()],
        PhoneNumbers = [Some.UsLocal(), Some.TollFree()],
        TollfreeVerifications = [Some.Verification(Some.TollFree())],
        MessagingServices = [Alerts("VERIFIED")],
    };

    [Fact]
    public void Every_registration_passed_passes()
    {
        var finding = Judge(Complete);

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal("Every registration the US asks for is complete.", finding.Summary);
        Assert.Equal("us-registration-is-complete", finding.CheckKey);
        Assert.Contains(new Seen($"Brand {Some.Brand().Sid}", "approved"), finding.Seen);
    }

    [Fact]
    public void Registrations_that_are_not_needed_do_not_stand_in_the_way()
    {
        var account = Complete with { Brands = [], MessagingServices = [] };

        Assert.Equal(
            Verdict.Passed,
            Ask.For<UsRegistrationIsComplete>(account, UsPlan with { SenderTypes = [SenderType.TollFree] }).Verdict);
    }

    [Fact]
    public void One_that_is_not_passed_decides_and_its_fix_names_the_milestone()
    {
        var finding = Judge(Complete with
        {
            Brands = [Some.Brand("FAILED")],
            TollfreeVerifications = [Some.Verification(Some.TollFree(), "IN_REVIEW")],
        });

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Equal("us-registration-is-complete", finding.CheckKey);
        Assert.Contains(
            finding.Fixes,
            fix => fix.StartsWith(
                "Milestone 2: Edit the brand",
                StringComparison.Ordinal));
    }

    [Fact]
    public void One_in_review_waits()
    {
        var finding = Judge(WithCampaign("PENDING"));

        Assert.Equal(Verdict.Waiting, finding.Verdict);
        Assert.Equal("a carrier", finding.WaitingOn);
    }

    [Fact]
    public void One_that_has_not_begun_is_nothing_yet()
    {
        var client = Some.Profile() with { Sid = Some.Sid("BU", 300), PolicySid = CustomerProfile.SecondaryBusinessPolicySid };

        Assert.Equal(
            Verdict.NothingYet,
            Judge(Complete with { CustomerProfiles = [client], Brands = [Some.Brand() with { CustomerProfileBundleSid = client.Sid }] }).Verdict);
    }

    [Fact]
    public void A_suspended_campaign_is_final_here_too() =>
        Assert.True(Judge(WithCampaign("SUSPENDED")).IsFinal);

    [Fact]
    public void It_does_not_apply_without_the_us() =>
        Assert.Equal(Verdict.DoesNotApply, Ask.For<UsRegistrationIsComplete>(Complete, UsPlan with { Countries = ["DE"] }).Verdict);

    [Fact]
    public void One_that_was_not_read_could_not_be_checked()
    {
        var finding = Judge(Complete with
        {
            CustomerProfiles = null,
            Failures = [new PartFailure(SnapshotPart.CustomerProfiles, FailureReason.TimedOut, "Twilio did not answer in 15 seconds.")],
        });

        Assert.Equal(Verdict.CouldNotCheck, finding.Verdict);
        Assert.Equal("Twilio did not answer in 15 seconds.", finding.Summary);
    }

    private static AccountSnapshot WithCampaign(string status) => Complete with { MessagingServices = [Alerts(status)] };

    private static MessagingService Alerts(string status) =>
        Some.Service(1, "Alerts", Some.UsLocal()) with { Campaigns = [Some.Campaign(status)] };

    private static Finding Judge(AccountSnapshot account) => Ask.For<UsRegistrationIsComplete>(account, UsPlan);
}
