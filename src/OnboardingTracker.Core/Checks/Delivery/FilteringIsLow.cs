using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>Carriers filter next to nothing, and no message was stopped for want of a registration.</summary>
public sealed class FilteringIsLow : ICheck
{
    private const int Filtered = 30007;
    private const int TollFreeNotVerified = 30032;
    private const int NumberNotRegistered = 30034;

    /// <summary>Our own lines, in percent.</summary>
    private const int Good = 1;
    private const int Bearable = 5;

    public CheckDefinition Definition { get; } = new(
        "filtering-is-low",
        "Less than 1 percent of the messages is filtered",
        [SnapshotPart.Messages],
        [
            "error_code 30007 of the outbound messages that ended, in the last 7 days (at most the newest 10,000): less than 1 % passed (our line)",
            "1 to 5 %: passed with a warning",
            "more than 5 %: not passed",
            "any message with 30034 (US number not registered) or 30032 (toll-free number not verified): not passed",
            "no message that ended: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.Messages is not { } messages)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Messages))];
        }

        var sent = new SentMessages(messages);
        return sent.Ended == 0
            ? [Definition.NothingYet("No message of the last 7 days has reached its end.")]
            : [Share(sent), .. Unregistered(sent)];
    }

    private Finding Share(SentMessages sent)
    {
        var filtered = sent.With(Filtered);
        var share = SentMessages.Percent(filtered, sent.Ended);
        var seen = new Seen("Filtered in the last 7 days (30007)", share);
        return filtered * 100 < Good * sent.Ended ? Definition.Passed($"{share} of the messages were filtered.", seen)
            : filtered * 100 <= Bearable * sent.Ended ? Definition.Warned($"{share} of the messages were filtered.", Mend, seen)
            : Definition.NotPassed($"{share} of the messages were filtered.", [Mend], seen);
    }

    private IEnumerable<Finding> Unregistered(SentMessages sent)
    {
        if (sent.With(NumberNotRegistered) is > 0 and var us)
        {
            yield return Definition.NotPassed(
                "Messages were blocked because a US number is not registered (30034).",
                [$"Put the number into a service with a verified campaign: {InConsole.Campaigns}."],
                new Seen("Blocked, US number not registered (30034)", SentMessages.Messages(us)));
        }

        if (sent.With(TollFreeNotVerified) is > 0 and var tollFree)
        {
            yield return Definition.NotPassed(
                "Messages were blocked because a toll-free number is not verified (30032).",
                [$"Hand in the verification of the number: {InConsole.TollFreeVerifications}."],
                new Seen("Blocked, toll-free number not verified (30032)", SentMessages.Messages(tollFree)));
        }
    }

    private static string Mend => $"Compare filtered messages with the campaign's samples and take out what carriers dislike: {InConsole.MessageLogs}.";
}
