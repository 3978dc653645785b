using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Compliance;

/// <summary>Somebody sent an opt-out word, and Twilio then refused to send to a person who had opted out.</summary>
public sealed class OptOutWordsWereTried : ICheck
{
    /// <summary>Twilio's code for a recipient who opted out.</summary>
    private const int OptedOut = 21610;

    public CheckDefinition Definition { get; } = new(
        "opt-out-words-were-tried",
        "An opt-out word came in and the next message was refused",
        [SnapshotPart.Messages],
        [
            "in the last 7 days an inbound message that is a default opt-out word, and a later outbound one to the same number with error_code 21610: passed",
            "only one of the two, or the refused message went to another number: nothing yet, begun",
            "neither: nothing yet",
            "whether your own list learned of it: a person confirms it; numbers and texts are compared and not kept",
            "one-way messages: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.TwoWay is false)
        {
            return [Definition.DoesNotApply("The profile plans one-way messages, which nobody can answer.")];
        }

        if (account.Messages is not { } messages)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Messages))];
        }

        var word = messages.Any(message => message.IsInbound && message.IsStopWord);
        var refused = messages.Any(message => message.IsOutbound && message.ErrorCode == OptedOut);
        var same = messages.Any(message => message.IsOutbound && message.ErrorCode == OptedOut && message.FollowsStopWord);
        Seen[] seen =
        [
            new("An opt-out word came in", TwilioWords.YesNo(word)),
            new("A message to a person who opted out was refused (21610)", TwilioWords.YesNo(refused)),
            new("Both were of the same number", TwilioWords.YesNo(same)),
        ];
        return
        [
            (word, refused) switch
            {
                _ when same => Definition.Passed("An opt-out word came in, and a later message to that number was refused.", seen),
                (true, true) => Definition.Draft(
                    "An opt-out word came in, and a message was refused, but not one to the number that wrote the word.",
                    "Send one more message to that phone: Twilio must refuse it (21610).",
                    seen),
                (false, false) => Definition.NothingYet("No opt-out word came in during the last 7 days.", seen),
                (true, false) => Definition.Draft(
                    "An opt-out word came in, and no message was refused after it.", "Send one more message to that phone: Twilio must refuse it (21610).", seen),
                (false, true) => Definition.Draft(
                    "A message was refused because its recipient had opted out; no opt-out word came in during the last 7 days.",
                    "Send STOP from a phone to one number of each service.",
                    seen),
            },
        ];
    }
}
