using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>One message of a Messaging Service was followed to a phone.</summary>
public sealed class AMessageWentTheWholeWay : ICheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public CheckDefinition Definition { get; } = new(
        "a-message-went-the-whole-way",
        "A message of a Messaging Service arrived",
        [SnapshotPart.Messages],
        [
            "in the last 7 days an outbound message with a messaging_service_sid and status delivered or read: passed",
            "only sent, for more than 10 minutes: passed with a warning",
            "only undelivered or failed: not passed, with the error code",
            "under way: waiting",
            "none with a service: nothing yet",
            "that your own system got its event, and the reply: a person confirms it",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.Messages is not { } messages)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Messages))];
        }

        var own = messages.Where(message => message.IsOutbound && message.MessagingServiceSid is not null).ToList();
        var seen = new Seen("A message of a service that arrived in the last 7 days", TwilioWords.YesNo(own.Exists(message => message.IsDelivered)));
        return
        [
            own switch
            {
                [] => Definition.NothingYet("No message was sent through a Messaging Service in the last 7 days."),
                _ when own.Exists(message => message.IsDelivered) => Definition.Passed("A message sent through a Messaging Service arrived.", seen),
                _ when own.Exists(message => message.Is("sent") && account.TakenAt - (message.DateSent ?? message.DateCreated) > Patience) => Definition.Warned(
                    "Messages were sent, and no carrier has told that one arrived.", $"Look whether the phone got it: {InConsole.MessageLogs}.", seen),
                _ when own.TrueForAll(message => message.IsLost) => Definition.NotPassed(
                    "Every message sent through a Messaging Service was lost.",
                    [$"Look up the error code and mend its cause: {InConsole.MessageLogs}.", "Send one more message to a phone you hold."],
                    [seen, .. new SentMessages(own).CommonestErrors()]),
                _ => Definition.Waiting("A message is under way.", on: "a carrier", own.Min(message => message.DateCreated), seen),
            },
        ];
    }
}
