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
    [InlineData("EXPIRED", "expired", Verdict.Waiting)]
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
    [InlineData("APPROVED", "VERIFIED", Verdict.Passed, "is verified.")]
    [InlineData("APPROVED", null, Verdict.Passed, "is verified.")]
    [InlineData("APPROVED", "UNVERIFIED", Verdict.NotPassed, "is verified. The identity of the A2P brand is not verified. Its campaigns end with error 30991.")]
    [InlineData("APPROVED", "SELF_DECLARED", Verdict.PassedWithWarning, "is verified. The A2P brand is approved, and its identity is only self-declared.")]
    [InlineData("PENDING", null, Verdict.Waiting, "is verified. The A2P brand is in review at the carriers.")]
    [InlineData("FAILED", null, Verdict.NotPassed, "is verified. The A2P brand was turned down.")]
    [InlineData("SUSPENDED", null, Verdict.NotPassed, "is verified. The A2P brand is suspended. US carriers block its messages.")]
    [InlineData("DELETION_PENDING", null, Verdict.PassedWithWarning, "is verified. The A2P brand is being deleted.")]
    public void A_verified_campaign_is_as_good_as_its_brand(string status, string? identity, Verdict verdict, string words)
    {
        var finding = Judge(Some.Campaign(), Some.Brand(status, identity));

        Assert.Equal((verdict, "campaigns-are-verified"), (finding.Verdict, finding.CheckKey));
        Assert.Equal($"The A2P campaign of \"Alerts\" {words}", finding.Summary);
        Assert.Contains(finding.Seen, seen => seen.Name == $"Campaign {Some.Campaign().Sid} of Alerts");
        Assert.Contains(finding.Seen, seen => seen.Name == $"Brand {Some.Brand().Sid}");
        Assert.Equal(status == "SUSPENDED", finding.IsFinal);
    }

    [Fact]
    public void A_mock_brand_carries_no_campaign() =>
        Assert.Equal(Verdict.NotPassed, Judge(Some.Campaign(), Some.Brand() with { Mock = true }).Verdict);

    [Fact]
    public void A_brand_of_another_account_carries_no_campaign()
    {
        var finding = Judge(Some.Campaign(), Some.Brand(number: 2));

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("its brand is not in this account", finding.Summary, StringComparison.Ordinal);
        Assert.Contains(Some.Sid("BN", 1), Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("twilio-approved", Verdict.Passed)]
    [InlineData("in-review", Verdict.Waiting)]
    [InlineData("draft", Verdict.NothingYet)]
    [InlineData("twilio-rejected", Verdict.NotPassed)]
    [InlineData("lost", Verdict.Waiting)]
    public void The_profile_that_the_brand_stands_on_decides_too(string status, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Some.Campaign(), profiles: [Some.Profile(status)]).Verdict);

    [Fact]
    public void The_approval_of_that_profile_may_end() => Assert.Equal(
        Verdict.NotPassed, Judge(Some.Campaign(), profiles: [Some.Profile() with { ValidUntil = Some.Noon.AddDays(-1) }]).Verdict);

    [Fact]
    public void A_profile_that_is_not_in_the_account_carries_no_brand()
    {
        var finding = Judge(Some.Campaign(), profiles: []);

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Equal("The A2P campaign of \"Alerts\" is verified. The customer profile of its brand is not in this account.", finding.Summary);
    }

    [Fact]
    public void A_brand_that_names_no_profile_is_judged_by_itself() =>
        Assert.Equal(Verdict.Passed, Judge(Some.Campaign(), Some.Brand() with { CustomerProfileBundleSid = null }, []).Verdict);

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
            Ask.For<CampaignsAreVerified>(
                Some.Unread(SnapshotPart.CustomerProfiles) with { MessagingServices = [verified], Brands = [Some.Brand()] }).Verdict);
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

    private static Finding Judge(Campaign campaign, Brand? brand = null, CustomerProfile[]? profiles = null) =>
        Ask.For<CampaignsAreVerified>(Some.Snapshot() with
        {
            MessagingServices = [Some.Service() with { Campaigns = [campaign] }],
            Brands = [brand ?? Some.Brand()],
            CustomerProfiles = profiles ?? [Some.Profile()],
        });
}
