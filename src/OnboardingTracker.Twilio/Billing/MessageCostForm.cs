using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Twilio.Reading;
using OnboardingTracker.Twilio.Wire;

namespace OnboardingTracker.Twilio.Billing;

/// <summary>Turns a message into what it cost. The only place that sees its text and numbers; neither leaves it.</summary>
internal static class MessageCostForm
{
    public static MessageCost Of(WireMessageCost message, NumberPlan plan)
    {
        // Twilio counts 0 until a sender is chosen.
        var segments = message.NumSegments is > 0 and var counted ? counted : (int?)null;
        var isInbound = string.Equals(message.Direction, "inbound", StringComparison.OrdinalIgnoreCase);
        var (channel, other) = Address(isInbound ? message.From : message.To);
        return new(
            message.MessagingServiceSid,
            -message.Price,
            message.PriceUnit?.ToUpperInvariant(),
            message.ErrorCode,
            message.Status,
            message.Direction,
            segments,
            other is null ? null : plan.Of(other).Country,
            channel,
            WireDay.Of(message.DateSent ?? message.DateCreated))
        {
            IsMms = channel is null && message.NumMedia > 0,
            Costly = channel is null && message.NumMedia is null or 0 && segments is { } sent ? CostlyOf(message.Body, sent) : null,
        };
    }

    // "whatsapp:+14155550100" names the channel before the address; a phone number has no colon.
    private static (string? Channel, string? Address) Address(string? given) =>
        given?.Split(':', 2) is [var channel, var address] ? (channel.ToLowerInvariant(), address) : (null, given);

    /// <summary>Twilio's own count decides: where Smart Encoding replaced the characters, or they took no segment more, nothing was lost.</summary>
    private static CostlyCharacters? CostlyOf(string? text, int sent)
    {
        if (text is null || Segments.Of(text).Foreign is not { Count: > 0 and <= CostlyCharacters.MostCharacters } characters)
        {
            return null;
        }

        var without = Segments.WithoutForeign(text).Count;
        return without < sent ? new(without, characters) : null;
    }
}
