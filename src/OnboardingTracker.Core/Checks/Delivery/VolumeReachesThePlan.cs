using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>The account has sent as much on a day as is planned, and its campaigns may send as much in a second.</summary>
public sealed class VolumeReachesThePlan : ICheck
{
    private const int QueueOverflow = 30001;
    private const int OverTheRate = 30022;
    private const int OverTheDailyCap = 30023;

    public CheckDefinition Definition { get; } = new(
        "volume-reaches-the-plan",
        "Volume and throughput reach the plan",
        [SnapshotPart.DailyUsage, SnapshotPart.MessagingServices, SnapshotPart.Campaigns, SnapshotPart.Messages],
        [
            "the busiest of the last 30 days (count of sms-outbound) at or above the planned messages a day: passed",
            "below it: passed with a warning; nothing sent: nothing yet",
            "rate_limits att.mps of all campaigns that are VERIFIED and no mock, together, at or above the planned messages a second: passed; below it: not passed",
            "a planned peak, A2P 10DLC planned, and no such campaign with rate_limits: nothing yet",
            "other campaigns, those without rate_limits, and other senders: not judged; a person confirms them by contract or ticket",
            "a planned peak alone, and A2P 10DLC not planned: nothing yet; a person confirms it",
            "a message of the last 7 days with error_code 30001, 30022 or 30023: passed with a warning",
            "neither figure in the profile: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.MessagesPerDay is null && profile.PeakPerSecond is null)
        {
            return [Definition.NothingYet("The profile names neither messages a day nor messages a second. Enter them in the profile.")];
        }

        return
        [
            .. profile.MessagesPerDay is { } perDay ? [Daily(account, perDay)] : Array.Empty<Finding>(),
            .. profile.PeakPerSecond is { } perSecond ? Rate(account, profile, perSecond) : [],
            .. Throttled(account),
        ];
    }

    private Finding Daily(AccountSnapshot account, int planned)
    {
        if (account.DailyUsage is not { } days)
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.DailyUsage));
        }

        var busiest = days.Max(day => day.Count) ?? 0;
        var seen = new Seen("Messages on the busiest of the last 30 days", busiest == 0 ? "none" : $"{busiest:0}");
        return busiest == 0 ? Definition.NothingYet("No message was sent in the last 30 days.", seen)
            : busiest >= planned ? Definition.Passed($"The busiest day reached the {planned} planned messages.", seen)
            : Definition.Warned(
                $"The busiest of the last 30 days stayed below the {planned} planned messages.",
                "Compare the plan with what you send, and test the planned volume before the launch.",
                seen);
    }

    private IEnumerable<Finding> Rate(AccountSnapshot account, Profile profile, int planned)
    {
        if (A2p10DlcApplies.UnlessBecause(profile) is not null)
        {
            if (profile.MessagesPerDay is null)
            {
                yield return Definition.NothingYet("Twilio tells no messages a second for the planned senders. A person confirms them, by contract or ticket.");
            }

            yield break;
        }

        if (account.MessagingServices is not { } services || services.Any(service => service.Campaigns is null))
        {
            yield return Definition.CouldNotCheck(account.FailureOf(account.MessagingServices is null ? SnapshotPart.MessagingServices : SnapshotPart.Campaigns));
            yield break;
        }

        var limits = services.SelectMany(service => service.Campaigns!).Where(Sends).Select(campaign => campaign.MessagesPerSecond).OfType<int>().ToList();
        if (limits.Count == 0)
        {
            yield return Definition.NothingYet("No verified campaign tells its messages a second yet.");
            yield break;
        }

        var seen = new Seen("Messages a second that AT&T lets through", $"{limits.Sum()}");
        yield return limits.Sum() >= planned
            ? Definition.Passed($"The campaigns may send the {planned} planned messages a second.", seen)
            : Definition.NotPassed(
                $"The campaigns may send {limits.Sum()} messages a second, and {planned} are planned.",
                [
                    $"Have the brand vetted for a higher score, or register another campaign: {InConsole.Brands}.",
                    "Or lower the planned peak in the profile, and spread sending over more time.",
                ],
                seen);
    }

    /// <summary>Carriers let nothing through for a campaign that is refused, suspended, not verified yet, or a mock for tests.</summary>
    private static bool Sends(Campaign campaign) => string.Equals(campaign.Status, "VERIFIED", StringComparison.OrdinalIgnoreCase) && campaign.Mock is not true;

    private IEnumerable<Finding> Throttled(AccountSnapshot account)
    {
        if (account.Messages is not { } messages)
        {
            yield return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Messages));
            yield break;
        }

        var codes = messages.Select(message => message.ErrorCode).Where(code => code is QueueOverflow or OverTheRate or OverTheDailyCap);
        foreach (var code in codes.OfType<int>().Distinct().Order())
        {
            yield return Definition.Warned(
                $"Messages of the last 7 days were dropped because more was sent than the senders carry ({code}).",
                "Send more slowly, or add senders before the launch.",
                new Seen("Dropped for too much at once", $"error {code}"));
        }
    }
}
