using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>Whether Event Streams reports what became of messages, in place of the callbacks of services.</summary>
internal static class EventStreams
{
    private const string OfMessage = "com.twilio.messaging.message.";

    /// <summary>What is to be said of the streams; null when none reports messages and the callbacks decide alone.</summary>
    public static Finding? OfMessages(CheckDefinition definition, AccountSnapshot account)
    {
        if (Unread(account) is { } part)
        {
            return definition.CouldNotCheck(account.FailureOf(part));
        }

        var sinkSids = account.Subscriptions!
            .Where(one => one.Types!.Any(type => type.StartsWith(OfMessage, StringComparison.OrdinalIgnoreCase)))
            .Select(one => one.SinkSid)
            .ToHashSet(StringComparer.Ordinal);
        var sinks = account.Sinks!.Where(sink => sinkSids.Contains(sink.Sid)).ToList();
        return sinks.Find(sink => sink.IsActive) is { } active
            ? definition.Passed("Event Streams reports the status of messages.", Show(active))
            : sinks.Find(sink => Is(sink, "initialized") || Is(sink, "validating")) is { } unfinished
                ? definition.Waiting("An event stream of messages is there and not active yet.", on: $"{WhoActs.Person}, to validate the sink", since: null, Show(unfinished))
                : null;
    }

    private static SnapshotPart? Unread(AccountSnapshot account) =>
        account.Sinks is null ? SnapshotPart.Sinks
        : account.Subscriptions is null ? SnapshotPart.Subscriptions
        : account.Subscriptions.Any(one => one.Types is null) ? SnapshotPart.SubscribedEvents
        : null;

    private static bool Is(Sink sink, string status) => string.Equals(sink.Status, status, StringComparison.OrdinalIgnoreCase);

    private static Seen Show(Sink sink) => new($"Event stream \"{sink.Description ?? sink.Sid}\"", TwilioWords.Of(sink.Status));
}
