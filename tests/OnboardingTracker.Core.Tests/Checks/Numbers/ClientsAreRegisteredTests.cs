using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class ClientsAreRegisteredTests
{
    private static readonly CustomerProfile Client = Some.Profile() with { PolicySid = CustomerProfile.SecondaryBusinessPolicySid };

    [Theory]
    [InlineData("twilio-approved", "APPROVED", "VERIFIED", Verdict.Passed)]
    [InlineData("twilio-approved", "APPROVED", "IN_PROGRESS", Verdict.Waiting)]
    [InlineData("twilio-approved", "APPROVED", "FAILED", Verdict.NotPassed)]
    [InlineData("twilio-approved", "APPROVED", null, Verdict.NothingYet)]
    [InlineData("twilio-approved", "IN_REVIEW", null, Verdict.Waiting)]
    [InlineData("twilio-approved", "FAILED", null, Verdict.NotPassed)]
    [InlineData("twilio-approved", "LOST", null, Verdict.Waiting)]
    [InlineData("twilio-approved", null, null, Verdict.NothingYet)]
    [InlineData("in-review", null, null, Verdict.Waiting)]
    [InlineData("draft", null, null, Verdict.NothingYet)]
    [InlineData("twilio-rejected", null, null, Verdict.NotPassed)]
    public void Profile_brand_and_campaign_are_a_chain(string profile, string? brand, string? campaign, Verdict verdict) =>
        Assert.Equal(verdict, Judge(
            Client with { Status = profile },
            brand is null ? [] : [Some.Brand(brand) with { CustomerProfileBundleSid = Client.Sid }],
            campaign is null ? [] : [Some.Campaign(campaign)]).Verdict);

    [Fact]
    public void The_brand_of_somebody_else_does_not_count() =>
        Assert.Equal(Verdict.NothingYet, Judge(Client, [Some.Brand() with { CustomerProfileBundleSid = Some.Sid("BU", 300) }], [Some.Campaign()]).Verdict);

    [Fact]
    public void The_primary_profile_is_no_client() => Assert.Equal(Verdict.NothingYet, Judge(Some.Profile(), [], []).Verdict);

    [Fact]
    public void Unread_campaigns_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Judge(Client, [Some.Brand() with { CustomerProfileBundleSid = Client.Sid }], null).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<ClientsAreRegistered>(Some.Unread(SnapshotPart.CustomerProfiles)).Verdict);

    private static Finding Judge(CustomerProfile profile, Brand[] brands, Campaign[]? campaigns) => Ask.For<ClientsAreRegistered>(Some.Snapshot() with
    {
        CustomerProfiles = [profile],
        Brands = brands,
        MessagingServices = [Some.Service() with { Campaigns = campaigns }],
    });
}
