using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>Nearly all messages of the last week arrived.</summary>
public sealed class DeliveryRateIsHigh : ICheck
{
    /// <summary>Our own lines, in percent.</summary>
    private const int Good = 95;
    private const int Bearable = 90;

    public CheckDefinition Definition { get; } = new(
        "delivery-rate-is-high",
        "At least 95 percent of the messages arrive",
        [SnapshotPart.Messages],
        [
            "delivered and read, of these and undelivered and failed, in the last 7 days (at most the newest 10,000): 95 % or more passed (our line)",
            "90 to 95 %: passed with a warning",
            "less than 90 %: not passed",
            "sent without a receipt: not counted",
            "no message that ended: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.Messages is not { } messages)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Messages))];
        }

        var sent = new SentMessages(messages);
        if (sent.Ended == 0)
        {
            return [Definition.NothingYet("No message of the last 7 days has reached its end.")];
        }

        var rate = SentMessages.Percent(sent.Delivered, sent.Ended);
        Seen[] seen = [new("Delivered in the last 7 days", rate), .. sent.CommonestErrors()];
        return
        [
            sent.Delivered * 100 >= Good * sent.Ended ? Definition.Passed($"{rate} of the messages arrived.", seen)
            : sent.Delivered * 100 >= Bearable * sent.Ended ? Definition.Warned($"Only {rate} of the messages arrived.", Mend, seen)
            : Definition.NotPassed($"Only {rate} of the messages arrived.", [Mend], seen),
        ];
    }

    private static string Mend => $"Look up the commonest error codes and mend their cause: {InConsole.MessageLogs}.";
}
