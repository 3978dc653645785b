using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>Somebody hears of errors: by an alarm, or by the error log as an event stream.</summary>
public sealed class ErrorsRaiseAnAlarm : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "errors-raise-an-alarm",
        "Errors raise an alarm that somebody hears",
        [SnapshotPart.Alarms, SnapshotPart.Subscriptions, SnapshotPart.SubscribedEvents, SnapshotPart.Sinks],
        [
            "an alarm with enabled true and an email, a webhook or consoleIndicator true: passed",
            "a subscription to com.twilio.error-logs.error.logged whose sink is active: passed",
            "alarms are there, none enabled with a receiver: not passed",
            "neither: not passed",
            "neither seen, and one could not be read (alarms are a private beta of Twilio's): could not check",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        var ringing = AlertSources.Ringing(account);
        if (ringing.Count > 0)
        {
            return [Definition.Passed(
                ringing.Count == 1 ? "1 alarm is on." : $"{ringing.Count} alarms are on.",
                [.. ringing.Select(AlertSources.Show)])];
        }

        if (AlertSources.ErrorStream(account) is { } stream)
        {
            return [Definition.Passed("Errors are delivered as an event stream.", AlertSources.Show(stream))];
        }

        return [AlertSources.UnreadOfErrors(account) is { } part
            ? Definition.CouldNotCheck(account.FailureOf(part))
            : Definition.NotPassed(
                "Nobody hears of errors: no alarm is on, and no event stream delivers them.",
                [
                    $"Create an alarm for each error code that stops your launch, with an address that is read: {InConsole.Alarms}.",
                    "Try one alarm.",
                ],
                new Seen("Alarms", account.Alarms is { Count: > 0 } ? "none is on with a receiver" : "none"))];
    }
}
