using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Twilio.Reading;
using OnboardingTracker.Twilio.Wire;

namespace OnboardingTracker.Twilio.Billing;

/// <summary>Finds which numbers messages went out from or came in at.</summary>
internal static class NumberUseForm
{
    /// <param name="messages">Null when they could not be read.</param>
    /// <param name="isWhole">All messages of the days were read.</param>
    public static IReadOnlyList<NumberUse> Of(IEnumerable<WireNumberUse> numbers, IReadOnlyList<WireMessageUse>? messages, bool isWhole)
    {
        var plan = new NumberPlan();
        var last = LastUses(messages ?? []);
        return [.. numbers.Select(number => Of(number, plan, last, isWhole))];
    }

    private static NumberUse Of(WireNumberUse wire, NumberPlan plan, Dictionary<string, DateTimeOffset?> last, bool isWhole)
    {
        var number = Required.Of(wire.PhoneNumber);
        var (country, kind) = plan.Of(number);
        var isSeen = last.TryGetValue(number, out var at);
        return new(
            Required.Of(wire.Sid),
            PhoneText.Mask(number),
            country,
            NumberPlan.Kind(wire.Type) ?? kind,
            wire.Capabilities?.Sms,
            wire.Capabilities?.Voice,
            wire.DateCreated,
            isSeen ? true : isWhole ? false : null,
            isSeen ? WireDay.Of(at) : null);
    }

    // Of a sent message the sender is ours, of a received one the receiver; other channels name theirs before the number.
    private static Dictionary<string, DateTimeOffset?> LastUses(IReadOnlyList<WireMessageUse> messages)
    {
        var last = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            var isInbound = string.Equals(message.Direction, "inbound", StringComparison.OrdinalIgnoreCase);
            if ((isInbound ? message.To : message.From) is not { } address)
            {
                continue;
            }

            var number = address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];
            var at = message.DateSent ?? message.DateCreated;
            if (!last.TryGetValue(number, out var before) || before is null || at > before)
            {
                last[number] = at ?? before;
            }
        }

        return last;
    }
}
