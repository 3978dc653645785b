using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Compliance;

/// <summary>Every registration for North America says how people opt in, how they opt out and how they get help.</summary>
public sealed class OptOutIsDescribed : ICheck
{
    /// <summary>Shorter texts are turned down as too vague; the number is of the live-check catalogue.</summary>
    private const int MessageFlowAtLeast = 40;

    public CheckDefinition Definition { get; } = new(
        "opt-out-is-described",
        "Every registration describes opt-in, opt-out and help",
        [
            SnapshotPart.MessagingServices, SnapshotPart.Campaigns, SnapshotPart.TollfreeVerifications, SnapshotPart.ShortCodeApplications,
        ],
        [
            "A2P campaign: opt_out_message, help_keywords and help_message set, subscriber_opt_in true, "
                + $"message_flow of {MessageFlowAtLeast} or more characters: passed",
            "one of these missing: not passed",
            "opt_out_keywords: shown; none named means Twilio's default words",
            "privacy_policy_url or terms_and_conditions_url missing: passed with a warning",
            "newest verification of each toll-free number: opt_in_type and opt_in_image_urls set: passed; one missing: not passed",
            "opt_in_confirmation_message or help_message_sample of it missing: passed with a warning",
            "short code application of a planned country, neither CANCELED nor ARCHIVED: compliance_keywords stop, help and info, in Canada aide and arret too: "
                + "passed; one missing: not passed",
            "double_opt_in_process of it not true: passed with a warning",
            "A2P campaigns planned, and none there; toll-free numbers or short codes planned, and nothing handed in: nothing yet",
            "neither US local numbers, toll-free numbers nor short codes planned: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        var because = A2p10DlcApplies.UnlessBecause(profile);
        var others = new OtherRegistrations(Definition);
        List<Finding> findings =
        [
            .. because is null ? EachCampaign.Judge(Definition, account, profile, Judge) : [],
            .. others.OfTollFree(account, profile),
            .. others.OfShortCodes(account, profile),
        ];
        return findings.Count > 0 ? findings : [Definition.DoesNotApply(because!)];
    }

    private Finding Judge(MessagingService service, Campaign campaign)
    {
        var place = $"{InConsole.Campaigns} › {campaign.Sid}";
        var faults = Faults(campaign).ToList();
        if (faults.Count > 0)
        {
            return Definition.NotPassed(
                $"The campaign of \"{service.Name}\" does not describe: {string.Join(", ", faults.Select(fault => fault.Name))}.",
                [.. faults.Select(fault => $"{fault.Fix}: {place}.")],
                [.. faults.Select(fault => new Seen($"{service.Name}: {fault.Name}", fault.Value))]);
        }

        string[] links =
        [
            .. campaign.PrivacyPolicyUrl is null ? ["privacy policy"] : Array.Empty<string>(),
            .. campaign.TermsAndConditionsUrl is null ? ["terms and conditions"] : Array.Empty<string>(),
        ];
        return links.Length > 0
            ? Definition.Warned(
                $"The campaign of \"{service.Name}\" has no {string.Join(" and no ", links)}.",
                $"Add the address of the {string.Join(" and of the ", links)}: {place}.",
                [.. links.Select(link => new Seen($"{service.Name}: {link}", TwilioWords.NotSet))])
            : Definition.Passed(
                $"The campaign of \"{service.Name}\" describes opt-in, opt-out and help.",
                new Seen(
                    $"{service.Name}: stop words",
                    campaign.OptOutKeywords.Count == 0 ? "none: Twilio's default words" : string.Join(", ", campaign.OptOutKeywords)),
                new Seen($"{service.Name}: help words", string.Join(", ", campaign.HelpKeywords)));
    }

    private static IEnumerable<Fault> Faults(Campaign campaign)
    {
        if (campaign.OptOutMessage is null)
        {
            yield return new("answer to a stop word", TwilioWords.NotSet, "Write the answer to a stop word");
        }

        if (campaign.HelpKeywords.Count == 0)
        {
            yield return new("help words", "none", "Name the words that ask for help, such as HELP, INFO");
        }

        if (campaign.HelpMessage is null)
        {
            yield return new("answer to a help word", TwilioWords.NotSet, "Write the answer to a help word, with a way to reach you");
        }

        var length = campaign.MessageFlow?.Trim().Length ?? 0;
        if (length < MessageFlowAtLeast)
        {
            yield return new(
                "how people opt in",
                $"{length} characters",
                $"Describe in {MessageFlowAtLeast} or more characters where and how people opt in");
        }

        if (campaign.SubscriberOptIn is not true)
        {
            yield return new(
                "that people opt in first",
                campaign.SubscriberOptIn is false ? "no" : TwilioWords.NotSet,
                "Confirm that people opt in before the first message");
        }
    }

    private sealed record Fault(string Name, string Value, string Fix);
}
