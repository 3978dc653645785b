namespace OnboardingTracker.Core.Billing.Live;

/// <summary>What the messages of a month cost.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="HasMore">There were more than these: only the newest were read, and sums are "at least".</param>
public sealed record MessageCosts(string AccountSid, DateOnly Month, IReadOnlyList<MessageCost> Messages, bool HasMore)
{
    /// <summary>Twenty pages of a thousand: what a person can wait for. Accounts with more are told by their usage records.</summary>
    public const int MostRead = 20_000;
}

/// <summary>One message as far as its cost goes: neither its text nor any number is kept. Every value may be unknown.</summary>
/// <param name="MessagingServiceSid">Null where none sent it.</param>
/// <param name="Cost">What Twilio took for it, above 0 (Twilio writes it as a negative price); null while Twilio has not reckoned it.</param>
/// <param name="Currency">ISO 4217 in capital letters.</param>
/// <param name="Direction">inbound, outbound-api, outbound-call or outbound-reply.</param>
/// <param name="Status">As Twilio writes it: delivered, undelivered, failed ...</param>
/// <param name="Segments">How many SMS segments Twilio counted; null while it has not (it writes 0 then).</param>
/// <param name="Country">Where the other side is, ISO 3166-1 alpha-2 by the number's plan; null when that cannot be told.</param>
/// <param name="Channel">whatsapp, messenger ...; null for SMS and MMS.</param>
/// <param name="SentOn">The day, GMT.</param>
public sealed record MessageCost(
    string? MessagingServiceSid,
    decimal? Cost,
    string? Currency,
    int? ErrorCode,
    string? Status,
    string? Direction,
    int? Segments,
    string? Country,
    string? Channel,
    DateOnly? SentOn)
{
    /// <summary>The few characters that made an SMS more segments than it would have been; null when none did.</summary>
    public CostlyCharacters? Costly { get; init; }

    /// <summary>It carries media, so that Twilio counts it as MMS.</summary>
    public bool IsMms { get; init; }

    /// <summary>Sent, not received.</summary>
    public bool IsOutbound => Direction is not null && Direction.StartsWith("outbound", StringComparison.OrdinalIgnoreCase);

    /// <summary>It did not arrive: failed or undelivered.</summary>
    public bool IsLost => Is("failed") || Is("undelivered");

    private bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Characters outside of the SMS alphabet (GSM-7) that made a text more segments.</summary>
/// <param name="SegmentsWithout">How many segments it would have been with plain characters in their place; fewer than Twilio counted.</param>
/// <param name="Characters">Which, each once.</param>
public sealed record CostlyCharacters(int SegmentsWithout, IReadOnlyList<string> Characters)
{
    /// <summary>A text with more different ones is written in another script: its segments come from the language, not from a slip.</summary>
    public const int MostCharacters = 3;
}
