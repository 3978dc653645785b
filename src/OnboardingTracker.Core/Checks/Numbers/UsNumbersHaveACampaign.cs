using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every US local number sends through a Messaging Service with a verified campaign; carriers block the others.</summary>
public sealed class UsNumbersHaveACampaign : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "us-numbers-have-a-campaign",
        "Every US local number belongs to a verified A2P campaign",
        [SnapshotPart.PhoneNumbers, SnapshotPart.MessagingServices, SnapshotPart.ServicePhoneNumbers, SnapshotPart.Campaigns],
        [
            "in a Messaging Service whose campaign_status is VERIFIED: passed",
            "the same, but us_app_to_person_registered false: not passed",
            "campaign_status PENDING, IN_PROGRESS: waiting on a carrier",
            "in no service, or the service's campaign is missing, mock, FAILED or SUSPENDED: not passed; messages end with error 30034",
            "any other campaign_status: waiting",
            "no US local number: does not apply",
            "not sending to the US, or not from US local numbers: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (A2p10DlcApplies.UnlessBecause(profile) is { } because)
        {
            return [Definition.DoesNotApply(because)];
        }

        if (account.PhoneNumbers is null)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PhoneNumbers))];
        }

        var numbers = account.PhoneNumbers.Where(number => number.IsUsLocal).ToList();
        if (numbers.Count == 0)
        {
            return [Definition.DoesNotApply("The account has no US local numbers.")];
        }

        return account.MessagingServices is { } services
            ? numbers.Select(number => Judge(number, services, account))
            : [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))];
    }

    private Finding Judge(PhoneNumber number, IReadOnlyList<MessagingService> services, AccountSnapshot account)
    {
        var own = services.Where(service => service.PhoneNumberSids?.Contains(number.Sid) ?? false).ToList();
        if (own.Count == 0)
        {
            return services.Any(service => service.PhoneNumberSids is null)
                ? Definition.CouldNotCheck(account.FailureOf(SnapshotPart.ServicePhoneNumbers))
                : Blocked(
                    number,
                    "is in no Messaging Service",
                    $"Add it to the sender pool of the service with the campaign: {InConsole.Services}",
                    "in no Messaging Service");
        }

        // A number in two services is a fault of its own; here the better one counts, and one that was not read may be the better.
        var findings = own.Select(service => Judge(number, service, account)).ToList();
        return findings.Find(finding => finding.Verdict is Verdict.Passed)
            ?? findings.Find(finding => finding.Verdict is Verdict.CouldNotCheck)
            ?? (services.Any(service => service.PhoneNumberSids is null)
                ? Definition.CouldNotCheck(account.FailureOf(SnapshotPart.ServicePhoneNumbers))
                : findings.MinBy(finding => FindingMerge.Weight(finding.Verdict))!);
    }

    private Finding Judge(PhoneNumber number, MessagingService service, AccountSnapshot account)
    {
        if (service.Campaigns is null)
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Campaigns));
        }

        const string Register = $"Register an A2P campaign for it: {InConsole.Campaigns}";
        const string Correct = $"Get its campaign verified: {InConsole.Campaigns}";
        return service.Campaigns
            .Where(campaign => campaign.Mock is not true)
            .Select(campaign => campaign.Status?.ToUpperInvariant() switch
            {
                "VERIFIED" when service.UsAppToPersonRegistered is false => Blocked(
                    number,
                    $"is in \"{service.Name}\", which Twilio does not count as registered although its campaign is verified",
                    $"Open the service, check its A2P registration and ask Twilio Support if it stays so: {InConsole.Services}",
                    $"{service.Name}: verified, but not counted as registered (us_app_to_person_registered)"),
                "VERIFIED" => Definition.Passed(
                    $"{NumberName.Of(number)} belongs to the verified campaign of \"{service.Name}\".",
                    SeenOf(number, $"{service.Name}: {TwilioWords.Of(campaign.Status)}")),
                "PENDING" or "IN_PROGRESS" => Definition.Waiting(
                    $"{NumberName.Of(number)} waits for the campaign of \"{service.Name}\", which is in review at the carriers.",
                    on: "a carrier",
                    campaign.DateUpdated,
                    SeenOf(number, $"{service.Name}: {TwilioWords.Of(campaign.Status)}")),
                "FAILED" or "SUSPENDED" => Blocked(
                    number,
                    $"is in \"{service.Name}\", whose campaign is {TwilioWords.Of(campaign.Status)}",
                    Correct,
                    $"{service.Name}: {TwilioWords.Of(campaign.Status)}"),
                _ => Definition.UnknownValue(
                    $"The A2P campaign of \"{service.Name}\"",
                    campaign.Status,
                    SeenOf(number, $"{service.Name}: {TwilioWords.Of(campaign.Status)}")),
            })
            .DefaultIfEmpty(Blocked(number, $"is in \"{service.Name}\", which has no A2P campaign", Register, $"{service.Name}: no campaign"))
            .MinBy(finding => FindingMerge.Weight(finding.Verdict))!;
    }

    private Finding Blocked(PhoneNumber number, string why, string fix, string seen) => Definition.NotPassed(
        $"{NumberName.Of(number)} {why}. US carriers block its messages (30034).",
        [$"{fix}. Number: {NumberName.WithSid(number)}."],
        SeenOf(number, seen));

    private static Seen SeenOf(PhoneNumber number, string value) => new($"{NumberName.WithSid(number)}: campaign", value);
}
