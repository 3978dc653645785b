using System.Text.Json.Serialization;
using OnboardingTracker.Core.OptOut;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A message. Its text is read to compare it with the opt-out words, its numbers to tell the country and who opted out; they go no further.</summary>
internal sealed record WireMessage(
    string? Sid,
    string? Direction,
    string? Status,
    int? ErrorCode,
    string? MessagingServiceSid,
    string? Body,
    string? From,
    string? To,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateSent)
{
    public Message ToMessage() => new(
        Required.Of(Sid), Direction, Status, ErrorCode, MessagingServiceSid, Body is not null && StopWords.Is(Body), DateCreated, DateSent);
}

/// <summary>A usage record; its count is a number as text, empty where there is nothing to count.</summary>
internal sealed record WireUsageRecord(string? Category, string? StartDate, decimal? Count)
{
    public DailyUsage ToDay() => new(StartDate, Count);

    public UsageTotal ToTotal() => new(Category, Count);
}

/// <summary>What one day cost, as text.</summary>
internal sealed record WireDailySpend(string? StartDate, decimal? Price)
{
    public DailySpend ToSpend() => new(StartDate, Price);
}

/// <summary>An entry of the error log, without the addresses that it concerns.</summary>
internal sealed record WireAlert(string? Sid, string? ErrorCode, string? LogLevel, DateTimeOffset? DateCreated)
{
    public Alert ToAlert() => new(Required.Of(Sid), ErrorCode, LogLevel, DateCreated);
}

/// <summary>An entry of the audit trail, without the address it came from, its description and its data.</summary>
internal sealed record WireAuditEvent(
    string? Sid,
    string? EventType,
    string? ActorType,
    string? ActorSid,
    DateTimeOffset? EventDate,
    string? ResourceSid,
    string? Source)
{
    public AuditEvent ToEvent() => new(Required.Of(Sid), EventType, ActorType, ActorSid, EventDate, ResourceSid, Source);
}

/// <summary>An alarm; monitor v2 writes its members in camelCase.</summary>
internal sealed record WireAlarm(
    [property: JsonPropertyName("alertConfigSid")] string? Sid,
    [property: JsonPropertyName("friendlyName")] string? Name,
    bool? Enabled,
    IReadOnlyList<string?>? Email,
    string? Webhook,
    [property: JsonPropertyName("consoleIndicator")] bool? ConsoleIndicator)
{
    public Alarm ToAlarm() => new(
        Required.Of(Sid), Name, Enabled, Email?.Any(address => !string.IsNullOrEmpty(address)) is true || Webhook is not null || ConsoleIndicator is true);
}

/// <summary>A sink, without its configuration, which may hold secrets.</summary>
internal sealed record WireSink(string? Sid, string? Description, string? Status, string? SinkType)
{
    public Sink ToSink() => new(Required.Of(Sid), Description, Status, SinkType);
}

/// <summary>A subscription; its types are a list of their own.</summary>
internal sealed record WireSubscription(string? Sid, string? Description, string? SinkSid)
{
    public Subscription ToSubscription() => new(SafeSid.Of(Sid), Description, SinkSid, Types: null);
}

/// <summary>A type of event that a subscription delivers.</summary>
internal sealed record WireSubscribedEvent(string? Type);
