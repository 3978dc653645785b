namespace OnboardingTracker.Twilio.Wire;

/// <summary>An entry of the error log. There are no members for what was sent and answered: it may hold texts and numbers.</summary>
internal sealed record WireAlertDetail(
    string? Sid,
    string? ErrorCode,
    string? LogLevel,
    string? RequestMethod,
    string? RequestUrl,
    string? MoreInfo,
    string? ResourceSid,
    string? ServiceSid,
    DateTimeOffset? DateCreated);

/// <summary>A sink of Event Streams, without its configuration, which may hold secrets.</summary>
internal sealed record WireSinkDetail(
    string? Sid, string? Description, string? Status, string? SinkType, DateTimeOffset? DateCreated, DateTimeOffset? DateUpdated);

/// <summary>A type of event.</summary>
internal sealed record WireEventType(string? Type, string? Description, string? SchemaId, string? Status, string? DocumentationUrl);
