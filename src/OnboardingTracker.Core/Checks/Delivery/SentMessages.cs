using System.Globalization;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>The outbound messages of the last 7 days, counted.</summary>
internal sealed class SentMessages(IReadOnlyList<Message> messages)
{
    private readonly List<Message> outbound = [.. messages.Where(message => message.IsOutbound)];

    public IReadOnlyList<Message> All => outbound;

    public int Delivered => outbound.Count(message => message.IsDelivered);

    public int Lost => outbound.Count(message => message.IsLost);

    /// <summary>Those whose end is known: delivered or lost. "sent" without a receipt is neither.</summary>
    public int Ended => Delivered + Lost;

    public int With(int errorCode) => outbound.Count(message => message.ErrorCode == errorCode);

    /// <summary>The commonest codes of lost messages, at most three.</summary>
    public IEnumerable<Seen> CommonestErrors() => outbound
        .Where(message => message.ErrorCode is not null)
        .GroupBy(message => message.ErrorCode!.Value)
        .OrderByDescending(alike => alike.Count())
        .Take(3)
        .Select(alike => new Seen(string.Create(CultureInfo.InvariantCulture, $"Error {alike.Key}"), Messages(alike.Count())));

    public static string Messages(int count) => count == 1 ? "1 message" : string.Create(CultureInfo.InvariantCulture, $"{count} messages");

    /// <summary>A share in percent, to one place: "97.5 %".</summary>
    public static string Percent(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : part * 100m / whole):0.#} %");
}
