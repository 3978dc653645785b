using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>Sending has begun: at least one message of the last week reached its end.</summary>
public sealed class MessagesWereSent : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "messages-were-sent",
        "Messages were sent in the last 7 days",
        [SnapshotPart.Messages],
        [
            "an outbound message with status sent, delivered, read, undelivered or failed: passed",
            "only accepted, scheduled, queued or sending: waiting",
            "none: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.Messages is not { } messages)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Messages))];
        }

        var sent = new SentMessages(messages);
        return
        [
            sent.All.Count == 0 ? Definition.NothingYet("No message was sent in the last 7 days.")
            : sent.All.Any(HasLeft) ? Definition.Passed("Messages were sent in the last 7 days.", new Seen("Messages sent in the last 7 days", "some"))
            : Definition.Waiting(
                "Messages were handed over, and none has left yet.", on: "Twilio", sent.All.Min(message => message.DateCreated), new Seen("Messages that have left", "none")),
        ];
    }

    private static bool HasLeft(Message message) => message.IsDelivered || message.IsLost || message.Is("sent") || message.Is("partially_delivered");
}
