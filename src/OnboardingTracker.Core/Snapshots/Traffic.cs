namespace OnboardingTracker.Core.Snapshots;

/// <summary>A message as far as checks need it: neither its text nor any number is kept.</summary>
/// <param name="Direction">inbound, outbound-api, outbound-call or outbound-reply.</param>
/// <param name="Status">queued, sending, sent, failed, delivered, undelivered, receiving, received, accepted, scheduled, read ...</param>
/// <param name="IsStopWord">The whole text, without case and blanks around it, is one of Twilio's default opt-out words.</param>
public sealed record Message(
    string Sid,
    string? Direction,
    string? Status,
    int? ErrorCode,
    string? MessagingServiceSid,
    bool IsStopWord,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateSent)
{
    /// <summary>Ten pages of a thousand: a sample is enough for a rate, and a large account has millions.</summary>
    public const int MostRead = 10_000;

    /// <summary>Where an outbound message went, ISO 3166-1 alpha-2 by the number's plan; null when that cannot be told.</summary>
    public string? ToCountry { get; init; }

    /// <summary>It was sent to somebody who had written an opt-out word before.</summary>
    public bool FollowsStopWord { get; init; }

    public bool IsOutbound => Direction is not null && Direction.StartsWith("outbound", StringComparison.OrdinalIgnoreCase);

    public bool IsInbound => string.Equals(Direction, "inbound", StringComparison.OrdinalIgnoreCase);

    public bool IsDelivered => Is("delivered") || Is("read");

    public bool IsLost => Is("undelivered") || Is("failed");

    public bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);
}

/// <summary>How many messages were sent on one day.</summary>
public sealed record DailyUsage(string? Day, decimal? Count);

/// <summary>How much of one usage category was used.</summary>
public sealed record UsageTotal(string? Category, decimal? Count);

/// <summary>An entry of the error log.</summary>
/// <param name="ErrorCode">A number as text.</param>
public sealed record Alert(string Sid, string? ErrorCode, string? LogLevel, DateTimeOffset? DateCreated);

/// <summary>A change of the account, as the audit trail keeps it. The address that it came from and Twilio's description of it are not read.</summary>
/// <param name="EventType">What was changed and how: phone-number.created, messaging-service.updated ...</param>
/// <param name="ActorType">user, account, api-key, twilio-admin ...</param>
/// <param name="ActorSid">US... for a person; AC... when the account's own credentials were used; null where Twilio does not tell.</param>
/// <param name="EventDate">When Twilio recorded it, to the second.</param>
/// <param name="ResourceSid">What was changed; null where Twilio does not tell.</param>
/// <param name="Source">web for the Console, api, or twilio for what Twilio did by itself.</param>
public sealed record AuditEvent(
    string Sid,
    string? EventType,
    string? ActorType,
    string? ActorSid,
    DateTimeOffset? EventDate,
    string? ResourceSid = null,
    string? Source = null);

/// <summary>An alarm of Twilio Monitor, a private beta.</summary>
public sealed record Alarm(string Sid, string? Name, bool? Enabled, bool HasReceiver);

/// <summary>Where Event Streams delivers.</summary>
/// <param name="Status">initialized, validating, active or failed.</param>
/// <param name="Type">webhook, kinesis, segment or email.</param>
public sealed record Sink(string Sid, string? Description, string? Status, string? Type)
{
    /// <summary>It takes events; one that is initialized or validating does not yet, one that failed does not any more.</summary>
    public bool IsActive => string.Equals(Status, "active", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What Event Streams delivers to a sink.</summary>
/// <param name="Types">Such as com.twilio.messaging.message.delivered; null when not read.</param>
public sealed record Subscription(string Sid, string? Description, string? SinkSid, IReadOnlyList<string>? Types);
