using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class CampaignsAreVerifiedTests
{
    [Theory]
    [InlineData("VERIFIED", "verified", Verdict.Passed)]
    [InlineData("verified", "verified", Verdict.Passed)]
    [InlineData("PENDING", "pending", Verdict.Waiting)]
    [InlineData("IN_PROGRESS", "in review (IN_PROGRESS)", Verdict.Waiting)]
    [InlineData("FAILED", "turned down (FAILED)", Verdict.NotPassed)]
    [InlineData("SUSPENDED", "suspended", Verdict.NotPassed)]
    [InlineData("EXPIRED", "EXPIRED", Verdict.Waiting)]
    [InlineData(null, "not set", Verdict.Waiting)]
    public void The_status_decides(string? status, string words, Verdict verdict)
    {
        var finding = Judge(Some.Campaign() with { Status = status });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(new Seen($"Campaign {Some.Campaign().Sid} of Alerts", words), finding.Seen);
        Assert.Equal(status == "SUSPENDED", finding.IsFinal);
        Assert.Equal(status == "SUSPENDED", finding.Summary.Contains("21729", StringComparison.Ordinal));
    }

    [Fact]
    public void A_campaign_in_review_waits_on_a_carrier_since_its_last_change()
    {
        var finding = Judge(Some.Campaign("IN_PROGRESS"));

        Assert.Equal("a carrier", finding.WaitingOn);
        Assert.Equal(Some.Noon.AddDays(-6), finding.Since);
        Assert.Equal("The A2P campaign of \"Alerts\" is in review at the carriers.", finding.Summary);
    }

    [Fact]
    public void A_failed_campaign_gives_each_error_as_a_fix()
    {
        var finding = Judge(Some.Campaign("FAILED") with
        {
            Errors =
            [
                new RegistrationError("30897", "The message flow is too vague.", ["MESSAGE_FLOW"], null),
                new RegistrationError(null, null, [], null),
            ],
        });

        Assert.Equal("Correct MESSAGE_FLOW: The message flow is too vague (30897).", finding.Fixes[0]);
        Assert.Equal("Correct: Twilio gives no description.", finding.Fixes[1]);
        Assert.Contains("submit it again", finding.Fixes[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mock_campaign_does_not_pass_although_it_is_verified() =>
        Assert.Equal(Verdict.NotPassed, Judge(Some.Campaign() with { Mock = true }).Verdict);

    [Theory]
    [InlineData("PENDING", 1)]
    [InlineData("FAILED", 1)]
    [InlineData("APPROVED", 2)]
    public void A_verified_campaign_needs_an_approved_brand_of_this_account(string brandStatus, int brandNumber)
    {
        var finding = Judge(Some.Campaign(), Some.Brand(brandStatus, number: brandNumber));

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("its brand is not approved", finding.Summary, StringComparison.Ordinal);
        Assert.Contains(Some.Sid("BN", 1), Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_campaign_there_is_nothing_yet()
    {
        Assert.Equal(Verdict.NothingYet, Ask.For<CampaignsAreVerified>(Some.Snapshot() with { MessagingServices = [] }).Verdict);
        Assert.Equal(Verdict.NothingYet, Ask.For<CampaignsAreVerified>(Some.Snapshot() with { MessagingServices = [Some.Service()] }).Verdict);
    }

    [Fact]
    public void What_was_not_read_could_not_be_checked()
    {
        var verified = Some.Service() with { Campaigns = [Some.Campaign()] };
        var unread = Some.Service(2) with { Campaigns = null };

        Assert.Equal(Verdict.CouldNotCheck, Ask.For<CampaignsAreVerified>(Some.Unread(SnapshotPart.MessagingServices)).Verdict);
        Assert.Equal(
            Verdict.CouldNotCheck,
            Ask.For<CampaignsAreVerified>(Some.Unread(SnapshotPart.Brands) with { MessagingServices = [verified] }).Verdict);
        Assert.Equal(
            Verdict.CouldNotCheck,
            Ask.For<CampaignsAreVerified>(Some.Snapshot() with { MessagingServices = [verified, unread], Brands = [Some.Brand()] }).Verdict);
    }

    [Fact]
    public void A_known_fault_outranks_what_was_not_read()
    {
        var failed = Some.Service() with { Campaigns = [Some.Campaign("FAILED")] };
        var unread = Some.Service(2) with { Campaigns = null };

        Assert.Equal(Verdict.NotPassed, Ask.For<CampaignsAreVerified>(Some.Snapshot() with { MessagingServices = [failed, unread] }).Verdict);
    }

    private static Finding Judge(Campaign campaign, Brand? brand = null) => Ask.For<CampaignsAreVerified>(Some.Snapshot() with
    {
        MessagingServices = [Some.Service() with { Campaigns = [campaign] }],
        Brands = [brand ?? Some.Brand()],
    });
}
