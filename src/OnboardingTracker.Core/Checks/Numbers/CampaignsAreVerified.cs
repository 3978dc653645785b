using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every US A2P campaign is verified and stands on a good brand, and that one on an approved customer profile.</summary>
public sealed class CampaignsAreVerified : ICheck
{
    private static readonly BrandIsApproved Brands = new();

    public CheckDefinition Definition { get; } = new(
        "campaigns-are-verified",
        "Every A2P campaign is verified",
        [
            SnapshotPart.MessagingServices, SnapshotPart.Campaigns, SnapshotPart.Brands, SnapshotPart.BrandVettings, SnapshotPart.CustomerProfiles,
            SnapshotPart.ProfileEvaluations, SnapshotPart.TrustProducts,
        ],
        [
            "campaign_status VERIFIED, its brand passed and the customer profile of that brand twilio-approved: passed",
            "campaign_status PENDING, IN_PROGRESS: waiting on a carrier",
            "campaign_status FAILED: not passed, with each error of Twilio",
            "campaign_status SUSPENDED: not passed for good; messages end with error 21729",
            "any other campaign_status: waiting",
            "mock true: not passed",
            $"campaign_status VERIFIED, its brand not passed: as the brand, by the rule of {Brands.Definition.Key}",
            "brand not in this account: not passed",
            "customer_profile_bundle_sid of the brand twilio-rejected, or not in this account: not passed; in review: waiting on Twilio; a draft: nothing yet",
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
        return brands.FirstOrDefault(candidate => string.Equals(candidate.Sid, sid, StringComparison.Ordinal)) is { } brand
            ? Standing(service, status, Worse(Brands.Judge(brand, account), JudgeProfile(brand, account)))
            : Definition.NotPassed(
                $"The A2P campaign of \"{service.Name}\" is verified, and its brand is not in this account.",
                [$"Register the campaign with an approved brand of this account instead of {sid ?? "none"}: {InConsole.Campaigns}."],
                status,
                new Seen(sid is null ? "Brand" : $"Brand {sid}", "not in this account"));
    }

    /// <summary>Null where there is nothing to judge: Twilio does not say which profile it is.</summary>
    private Finding? JudgeProfile(Brand brand, AccountSnapshot account) => (brand.CustomerProfileBundleSid, account.CustomerProfiles) switch
    {
        (null, _) => null,
        (_, null) => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.CustomerProfiles)),
        ({ } sid, var profiles) => profiles.FirstOrDefault(candidate => string.Equals(candidate.Sid, sid, StringComparison.Ordinal)) is { } profile
            ? ProfileApproval.Judge(Definition, account, profile, "customer profile of its brand", "The brand stands on it.")
            : Definition.NotPassed(
                "The customer profile of its brand is not in this account.",
                [$"Look which customer profile the brand {brand.Sid} stands on, and register it with an approved one: {InConsole.Brands}."],
                new Seen($"Customer profile {sid}", "not in this account")),
    };

    private static Finding Worse(Finding brand, Finding? profile) =>
        profile is null || FindingMerge.Weight(brand.Verdict) >= FindingMerge.Weight(profile.Verdict)
            ? brand with { Seen = [.. brand.Seen, .. profile?.Seen ?? []] }
            : profile with { Seen = [.. brand.Seen, .. profile.Seen] };

    /// <summary>The campaign itself is good, so what it stands on decides.</summary>
    private Finding Standing(MessagingService service, Seen status, Finding ground) => ground.Verdict switch
    {
        Verdict.CouldNotCheck => ground with { CheckKey = Definition.Key },
        Verdict.Passed => Definition.Passed($"The A2P campaign of \"{service.Name}\" is verified.", [status, .. ground.Seen]),
        _ => ground with
        {
            CheckKey = Definition.Key,
            Summary = $"The A2P campaign of \"{service.Name}\" is verified. {ground.Summary}",
            Seen = [status, .. ground.Seen],
        },
    };
}
