using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every US A2P campaign is verified and stands on an approved brand.</summary>
public sealed class CampaignsAreVerified : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "campaigns-are-verified",
        "Every A2P campaign is verified",
        [SnapshotPart.MessagingServices, SnapshotPart.Campaigns, SnapshotPart.Brands],
        [
            "campaign_status VERIFIED with an APPROVED brand: passed",
            "campaign_status PENDING, IN_PROGRESS: waiting on a carrier",
            "campaign_status FAILED: not passed, with each error of Twilio",
            "campaign_status SUSPENDED: not passed for good; messages end with error 21729",
            "any other campaign_status: waiting",
            "mock true: not passed",
            "brand not APPROVED, or not in this account: not passed",
            "no campaign: nothing yet",
            "not sending to the US, or not from US local numbers: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) =>
        EachCampaign.Judge(Definition, account, profile, (service, campaign) => Judge(service, campaign, account));

    private Finding Judge(MessagingService service, Campaign campaign, AccountSnapshot account)
    {
        var seen = new Seen($"Campaign {campaign.Sid} of {service.Name}", TwilioWords.Of(campaign.Status));
        if (campaign.Mock is true)
        {
            return Definition.NotPassed(
                $"The campaign of \"{service.Name}\" is a mock campaign for tests. Carriers do not know it.",
                [$"Register a real campaign for \"{service.Name}\": {InConsole.Campaigns}."],
                seen,
                new Seen("Test campaign (mock)", "yes"));
        }

        return campaign.Status?.ToUpperInvariant() switch
        {
            "VERIFIED" => JudgeBrand(service, campaign, account, seen),
            "PENDING" or "IN_PROGRESS" => Definition.Waiting(
                $"The A2P campaign of \"{service.Name}\" is in review at the carriers.", on: "a carrier", campaign.DateUpdated, seen),
            "FAILED" => Definition.NotPassed(
                $"The A2P campaign of \"{service.Name}\" was turned down.",
                Corrections.Of(campaign.Errors, $"Edit the campaign {campaign.Sid} and submit it again: {InConsole.Campaigns}."),
                seen),
            "SUSPENDED" => Definition.Final(
                $"The A2P campaign of \"{service.Name}\" is suspended. Its messages end with error 21729.",
                Corrections.Of(campaign.Errors, $"Ask Twilio Support why the campaign {campaign.Sid} is suspended."),
                seen),
            _ => Definition.UnknownValue($"The A2P campaign of \"{service.Name}\"", campaign.Status, seen),
        };
    }

    private Finding JudgeBrand(MessagingService service, Campaign campaign, AccountSnapshot account, Seen status)
    {
        if (account.Brands is not { } brands)
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Brands));
        }

        var sid = campaign.BrandRegistrationSid;
        var brand = brands.FirstOrDefault(candidate => string.Equals(candidate.Sid, sid, StringComparison.Ordinal));
        Seen[] seen = [status, new(sid is null ? "Brand" : $"Brand {sid}", brand is null ? "not in this account" : TwilioWords.Of(brand.Status))];
        return string.Equals(brand?.Status, "APPROVED", StringComparison.OrdinalIgnoreCase)
            ? Definition.Passed($"The A2P campaign of \"{service.Name}\" is verified.", seen)
            : Definition.NotPassed(
                $"The A2P campaign of \"{service.Name}\" is verified, and its brand is not approved.",
                [$"Get the brand {sid ?? "of the campaign"} approved, or register it with an approved one: {InConsole.Campaigns}."],
                seen);
    }
}
