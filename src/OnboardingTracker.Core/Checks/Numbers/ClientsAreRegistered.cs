using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every client profile of an ISV is approved and has an approved brand with a verified campaign.</summary>
public sealed class ClientsAreRegistered : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "clients-are-registered",
        "Every client has an approved profile, brand and campaign",
        [SnapshotPart.CustomerProfiles, SnapshotPart.Brands, SnapshotPart.MessagingServices, SnapshotPart.Campaigns],
        [
            "secondary profile twilio-approved, its brand APPROVED, a campaign of that brand VERIFIED: passed",
            "profile twilio-rejected, brand FAILED or SUSPENDED, every campaign FAILED or SUSPENDED: not passed",
            "profile, brand or campaign in review: waiting on Twilio",
            "no brand, no campaign, or a draft: nothing yet, begun",
            "no secondary profile in this account: nothing yet; registrations inside of subaccounts need a connection of their own",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.CustomerProfiles is not { } profiles)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.CustomerProfiles))];
        }

        var clients = profiles.Where(one => one.PolicySid is CustomerProfile.SecondaryBusinessPolicySid).ToList();
        return clients.Count == 0
            ? [Definition.NothingYet("This account holds no client profile. Those inside of subaccounts are not shown to this connection.")]
            : clients.Select(client => Judge(client, account));
    }

    private Finding Judge(CustomerProfile client, AccountSnapshot account)
    {
        var name = $"\"{client.FriendlyName ?? client.Sid}\"";
        var seen = new Seen($"Client {name}: profile", TwilioWords.Of(client.Status));
        return client.Status?.ToLowerInvariant() switch
        {
            "twilio-approved" => JudgeBrand(client, name, account, seen),
            "twilio-rejected" => Definition.NotPassed(
                $"The profile of {name} was rejected.",
                Corrections.Of(client.Errors, $"Correct the profile {client.Sid} and submit it again: {InConsole.CustomerProfiles}."),
                seen),
            "draft" => Definition.Draft(
                $"The profile of {name} is a draft.", $"Complete {client.Sid} and submit it: {InConsole.CustomerProfiles}.", seen),
            "pending-review" or "in-review" => Definition.Waiting(
                $"Twilio is reviewing the profile of {name}.", on: "Twilio", client.DateUpdated, seen),
            _ => Definition.UnknownValue($"The profile of {name}", client.Status, seen),
        };
    }

    private Finding JudgeBrand(CustomerProfile client, string name, AccountSnapshot account, Seen profile)
    {
        if (account.Brands is not { } brands)
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Brands));
        }

        var own = brands.Where(one => one.CustomerProfileBundleSid == client.Sid).ToList();
        if (own.FirstOrDefault(one => Is(one.Status, "APPROVED")) is { } approved)
        {
            return JudgeCampaign(approved, name, account, [profile, new($"Client {name}: brand", TwilioWords.Of(approved.Status))]);
        }

        if (own.MaxBy(one => one.DateUpdated ?? one.DateCreated) is not { } brand)
        {
            return Definition.Draft($"{name} has no brand yet.", $"Register a brand from the profile {client.Sid}: {InConsole.Brands}.", profile);
        }

        Seen[] seen = [profile, new($"Client {name}: brand", TwilioWords.Of(brand.Status))];
        return brand.Status?.ToUpperInvariant() switch
        {
            "PENDING" or "IN_REVIEW" => Definition.Waiting($"The brand of {name} is in review.", on: "Twilio", brand.DateUpdated, seen),
            "FAILED" or "SUSPENDED" => Definition.NotPassed(
                $"The brand of {name} was turned down or suspended.",
                Corrections.Of(brand.Errors, $"Correct the brand {brand.Sid} and submit it again: {InConsole.Brands}."),
                seen),
            _ => Definition.UnknownValue($"The brand of {name}", brand.Status, seen),
        };
    }

    private Finding JudgeCampaign(Brand brand, string name, AccountSnapshot account, Seen[] seen)
    {
        if (account.MessagingServices is not { } services)
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices));
        }

        var campaigns = services.SelectMany(service => service.Campaigns ?? []).Where(one => one.BrandRegistrationSid == brand.Sid).ToList();
        Seen[] all = [.. seen, .. campaigns.Select(one => new Seen($"Client {name}: campaign {one.Sid}", TwilioWords.Of(one.Status)))];
        return campaigns switch
        {
            _ when campaigns.Exists(one => Is(one.Status, "VERIFIED")) => Definition.Passed($"{name} is registered.", all),
            _ when services.Any(service => service.Campaigns is null) => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Campaigns)),
            [] => Definition.Draft($"{name} has no campaign yet.", $"Register a campaign of the brand {brand.Sid}: {InConsole.Campaigns}.", all),
            _ when campaigns.TrueForAll(one => Is(one.Status, "FAILED") || Is(one.Status, "SUSPENDED")) => Definition.NotPassed(
                $"The campaign of {name} was turned down or suspended.",
                Corrections.Of(campaigns[0].Errors, $"Correct the campaign {campaigns[0].Sid} and submit it again: {InConsole.Campaigns}."),
                all),
            _ => Definition.Waiting($"The campaign of {name} is in review.", on: "Twilio", campaigns.Min(one => one.DateUpdated), all),
        };
    }

    private static bool Is(string? status, string wanted) => string.Equals(status, wanted, StringComparison.OrdinalIgnoreCase);
}
