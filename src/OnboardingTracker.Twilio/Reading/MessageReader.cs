using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Wire;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>
/// Reads the messages. Whose they are matters only beside one another: which country a message went to, and whether somebody wrote an opt-out word before
/// it was sent to them. The numbers go no further.
/// </summary>
internal static class MessageReader
{
    public static Task<IReadOnlyList<Message>?> ReadAsync(Scan scan)
    {
        // Of its own: side by side with the reader of the owned numbers, which keeps a memory too.
        var plan = new NumberPlan();
        return scan.WholeAsync(SnapshotPart.Messages, Default.WireMessage, messages => Join(messages, plan));
    }

    private static IReadOnlyList<Message> Join(IReadOnlyList<WireMessage> wires, NumberPlan plan)
    {
        var read = wires.Select(wire => (Wire: wire, Message: wire.ToMessage())).ToList();
        var words = read
            .Where(one => one.Message is { IsInbound: true, IsStopWord: true, DateCreated: not null } && one.Wire.From is not null)
            .GroupBy(one => one.Wire.From!, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.Min(word => word.Message.DateCreated!.Value), StringComparer.Ordinal);
        return
        [
            .. read.Select(one => !one.Message.IsOutbound || one.Wire.To is not { } to ? one.Message : one.Message with
            {
                ToCountry = plan.Of(to).Country,
                FollowsStopWord = words.TryGetValue(to, out var since) && one.Message.DateCreated >= since,
            }),
        ];
    }
}
