using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Compliance;

/// <summary>People who left can come back: every US campaign has opt-in words and an answer to them. Useful, not mandatory.</summary>
public sealed class OptInWordsAreSet : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "opt-in-words-are-set",
        "Every A2P campaign lets people opt back in",
        [SnapshotPart.MessagingServices, SnapshotPart.Campaigns],
        [
            "opt_in_keywords and opt_in_message set: passed",
            "one of them missing: passed with a warning, because opting back in is not mandatory",
            "no campaign: nothing yet",
            "not sending to the US, or not from US local numbers: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) =>
        EachCampaign.Judge(Definition, account, profile, Judge);

    private Finding Judge(MessagingService service, Campaign campaign)
    {
        var seen = new Seen[]
        {
            new($"{service.Name}: opt-in words", campaign.OptInKeywords.Count == 0 ? "none" : string.Join(", ", campaign.OptInKeywords)),
            new($"{service.Name}: answer to an opt-in word", campaign.OptInMessage is null ? TwilioWords.NotSet : "set"),
        };
        var missing = (campaign.OptInKeywords.Count, campaign.OptInMessage) switch
        {
            (0, null) => "opt-in words and no answer to them",
            (0, _) => "opt-in words",
            (_, null) => "answer to an opt-in word",
            _ => null,
        };
        return missing is null
            ? Definition.Passed($"People can opt back in to \"{service.Name}\".", seen)
            : Definition.Warned(
                $"The campaign of \"{service.Name}\" has no {missing}: people who left cannot opt back in by a word.",
                $"Set opt-in words, for example START, and the answer to them: {InConsole.Campaigns} › {campaign.Sid}.",
                seen);
    }
}
