using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>
/// The account tells somebody when something goes wrong: by an alarm, the error log as an event stream or a usage trigger. Who gets which of Twilio's own
/// notices stands in the notification preferences, which no API shows: that part is a person's, so that nothing found here is a fault of theirs.
/// </summary>
public sealed class AlertsReachSomebody : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "alerts-reach-somebody",
        "An alarm, an error stream or a usage trigger tells somebody",
        [SnapshotPart.Alarms, SnapshotPart.Subscriptions, SnapshotPart.SubscribedEvents, SnapshotPart.Sinks, SnapshotPart.UsageTriggers],
        [
            "an alarm with enabled true and an email, a webhook or consoleIndicator true: passed",
            "a subscription to com.twilio.error-logs.error.logged whose sink is active: passed",
            "a usage trigger with a callback_url: passed",
            "none of the three: passed with a warning; the notification preferences themselves cannot be read",
            "none seen, and one could not be read (alarms are a private beta of Twilio's): could not check",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        Seen[] heard =
        [
            .. AlertSources.Ringing(account).Select(AlertSources.Show),
            .. AlertSources.ErrorStream(account) is { } stream ? [AlertSources.Show(stream)] : Array.Empty<Seen>(),
            .. (account.UsageTriggers ?? []).Where(AlertSources.Calls).Select(TriggerWords.Show),
        ];
        if (heard.Length > 0)
        {
            return [Definition.Passed("The account itself tells somebody when something goes wrong.", heard)];
        }

        return [Unread(account) is { } part
            ? Definition.CouldNotCheck(account.FailureOf(part))
            : Definition.Warned(
                "No alarm, no error stream and no usage trigger tells anybody when something goes wrong.",
                $"Create an alarm for the errors that stop your launch, with an address that is read: {InConsole.Alarms}.",
                new Seen("Alarms, error streams and usage triggers", "none"))];
    }

    private static SnapshotPart? Unread(AccountSnapshot account) =>
        AlertSources.UnreadOfErrors(account) ?? (account.UsageTriggers is null ? SnapshotPart.UsageTriggers : null);
}
