using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>The addresses that Twilio calls answered all of the last day.</summary>
public sealed class WebhooksAnswer : ICheck
{
    /// <summary>Our own line: more than a hiccup.</summary>
    private const int Bearable = 10;

    public CheckDefinition Definition { get; } = new(
        "webhooks-answer",
        "No webhook error was logged in the last 24 hours",
        [SnapshotPart.Alerts],
        [
            "no alert of the last 24 hours with an error_code that starts with 112, and none with 91305, 91306 or 91308: passed",
            "1 to 10 such alerts: passed with a warning (our line)",
            "more than 10: not passed",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.Alerts is not { } alerts)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Alerts))];
        }

        var failed = alerts.Where(IsOfWebhook).ToList();
        Seen[] seen = [.. failed.GroupBy(alert => alert.ErrorCode!).OrderBy(alike => alike.Key, StringComparer.Ordinal).Select(Show)];
        return
        [
            failed.Count switch
            {
                0 => Definition.Passed("Every address that Twilio called in the last 24 hours answered.", new Seen("Webhook errors of the last 24 hours", "none")),
                <= Bearable => Definition.Warned($"{Errors(failed.Count)} in the last 24 hours.", Mend, seen),
                _ => Definition.NotPassed($"{Errors(failed.Count)} in the last 24 hours.", [Mend, "Look again a day later."], seen),
            },
        ];
    }

    // 112xx: Twilio could not reach an address or did not understand its answer. 91305, 91306 and 91308: a sink of Event Streams refused or was too slow.
    private static bool IsOfWebhook(Alert alert) => alert.ErrorCode is ['1', '1', '2', ..] or "91305" or "91306" or "91308";

    private static Seen Show(IGrouping<string, Alert> alike) => new($"Error {alike.Key}", alike.Count() == 1 ? "once" : $"{alike.Count()} times");

    private static string Errors(int count) => count == 1 ? "1 webhook error was logged" : $"{count} webhook errors were logged";

    private static string Mend => $"Mend certificate, timeout and answers of the address that the log names: {InConsole.ErrorLogs}.";
}
