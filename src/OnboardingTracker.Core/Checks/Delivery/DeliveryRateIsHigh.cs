using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>Nearly all messages of the last week arrived.</summary>
public sealed class DeliveryRateIsHigh : ICheck
{
    /// <summary>Our own lines, in percent.</summary>
    private const int Good = 95;
    private const int Bearable = 90;

    /// <summary>How long Twilio tries where the service says nothing, in seconds: its default and its most.</summary>
    private const int LongestValidity = 36_000;

    public CheckDefinition Definition { get; } = new(
        "delivery-rate-is-high",
        "At least 95 percent of the messages arrive",
        [SnapshotPart.Messages, SnapshotPart.MessagingServices],
        [
            "delivered and read, of these and undelivered and failed, in the last 7 days (at most the newest 10,000): 95 % or more passed (our line)",
            "90 to 95 %: passed with a warning",
            "less than 90 %: not passed",
            "sent without a receipt: not counted, shown",
            "queued or accepted for longer than the validity_period of its service (36000 s where none is told): passed with a warning; services not read, and it may be: could not check",
            "no message that ended: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.Messages is not { } messages)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Messages))];
        }

        var sent = new SentMessages(messages);
        var stuck = Stuck(sent, account).ToList();
        if (sent.Ended == 0)
        {
            return stuck.Count > 0 ? stuck : [Definition.NothingYet("No message of the last 7 days has reached its end.")];
        }

        var rate = SentMessages.Percent(sent.Delivered, sent.Ended);
        Seen[] seen = [new("Delivered in the last 7 days", rate), .. WithoutReceipt(sent), .. sent.CommonestErrors()];
        return
        [
            sent.Delivered * 100 >= Good * sent.Ended ? Definition.Passed($"{rate} of the messages arrived.", seen)
            : sent.Delivered * 100 >= Bearable * sent.Ended ? Definition.Warned($"Only {rate} of the messages arrived.", Mend, seen)
            : Definition.NotPassed($"Only {rate} of the messages arrived.", [Mend], seen),
            .. stuck,
        ];
    }

    private static IEnumerable<Seen> WithoutReceipt(SentMessages sent) => sent.All.Count(message => message.Is("sent")) is > 0 and var count
        ? [new("Sent without a receipt", SentMessages.Messages(count))]
        : [];

    private IEnumerable<Finding> Stuck(SentMessages sent, AccountSnapshot account)
    {
        var waiting = sent.All.Where(message => message.Is("queued") || message.Is("accepted")).ToList();
        var count = waiting.Count(message => IsOver(message, account));
        return count == 0
            ? account.MessagingServices is null && waiting.Exists(message => message.MessagingServiceSid is not null)
                ? [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))]
                : []
            : [Definition.Warned(
                $"{SentMessages.Messages(count)} waited for longer than {(count == 1 ? "it is" : "they are")} valid and {(count == 1 ? "was" : "were")} not sent.",
                $"Look why they wait, and send more slowly or over more senders: {InConsole.MessageLogs}.",
                new Seen("Waiting for longer than they are valid", SentMessages.Messages(count)))];
    }

    private static bool IsOver(Message message, AccountSnapshot account)
    {
        var service = account.MessagingServices?.FirstOrDefault(one => one.Sid == message.MessagingServiceSid);
        return account.TakenAt - message.DateCreated > TimeSpan.FromSeconds(service?.ValidityPeriod ?? LongestValidity);
    }

    private static string Mend => $"Look up the commonest error codes and mend their cause: {InConsole.MessageLogs}.";
}
