using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>What of an account tells somebody when something goes wrong: alarms, the error log as an event stream, usage triggers.</summary>
internal static class AlertSources
{
    private const string ErrorLogged = "com.twilio.error-logs.error.logged";

    /// <summary>Alarms that are on and that somebody hears.</summary>
    public static IReadOnlyList<Alarm> Ringing(AccountSnapshot account) =>
        [.. (account.Alarms ?? []).Where(alarm => alarm is { Enabled: true, HasReceiver: true })];

    /// <summary>The event stream that delivers errors to a sink that is active; null when none does.</summary>
    public static Subscription? ErrorStream(AccountSnapshot account) => account.Subscriptions?.FirstOrDefault(one =>
        HasErrors(one) && (account.Sinks ?? []).Any(sink => sink.Sid == one.SinkSid && sink.IsActive));

    /// <summary>Without an address to call, a trigger fires and nobody learns of it.</summary>
    public static bool Calls(UsageTrigger trigger) => !string.IsNullOrWhiteSpace(trigger.CallbackUrl);

    /// <summary>What could not be read of alarms and event streams; null when all was. Alarms are a private beta of Twilio's.</summary>
    public static SnapshotPart? UnreadOfErrors(AccountSnapshot account) =>
        account.Alarms is null ? SnapshotPart.Alarms
        : account.Subscriptions is null ? SnapshotPart.Subscriptions
        : account.Subscriptions.Any(one => one.Types is null) ? SnapshotPart.SubscribedEvents
        : account.Sinks is null && account.Subscriptions.Any(HasErrors) ? SnapshotPart.Sinks
        : null;

    public static Seen Show(Alarm alarm) => new($"Alarm \"{alarm.Name ?? alarm.Sid}\"", "on");

    public static Seen Show(Subscription stream) => new($"Subscription \"{stream.Description ?? stream.Sid}\"", "delivers errors");

    private static bool HasErrors(Subscription stream) => stream.Types?.Contains(ErrorLogged, StringComparer.OrdinalIgnoreCase) is true;
}
