namespace OnboardingTracker.Simulator.Faults;

/// <summary>Something that goes wrong on purpose with the answers of a product.</summary>
internal sealed record Fault
{
    public const string EveryProduct = "*";

    public string Product { get; init; } = EveryProduct;

    /// <summary>Only paths that begin so, without the product; empty for all.</summary>
    public string Path { get; init; } = "";

    /// <summary>Only requests for this page of a list, counted from 0 as Twilio's addresses do; null for all.</summary>
    public int? Page { get; init; }

    /// <summary>Answer with this status in Twilio's error shape instead of the real answer.</summary>
    public int? Status { get; init; }

    /// <summary>Another Twilio code than the usual one of the status.</summary>
    public int? Code { get; init; }

    /// <summary>Seconds for the Retry-After header.</summary>
    public int? RetryAfter { get; init; }

    public int LatencyMs { get; init; }

    /// <summary>Spoils the body: "html", "half", "empty" or "types".</summary>
    public string? Body { get; init; }

    /// <summary>The address that a list names as its next page; <see cref="FalseNextPage.Same"/> for the page itself, without end.</summary>
    public string? Next { get; init; }

    /// <summary>Sends the answer one byte at a time with so many milliseconds after each.</summary>
    public int DripMs { get; init; }

    /// <summary>Closes the connection without an answer.</summary>
    public bool Close { get; init; }

    /// <summary>How many answers it spoils before it ends by itself; null until cleared.</summary>
    public int? Count { get; init; }

    /// <summary>Spoils only every n-th matching request.</summary>
    public int Every { get; init; } = 1;

    /// <summary>The sentence that says what is wrong with a fault somebody asks for; null when nothing is.</summary>
    public string? Complaint() => this switch
    {
        { Status: < 400 or > 599 } => "status must be between 400 and 599",
        { LatencyMs: < 0 or > 600_000 } => "latency_ms must be between 0 and 600000",
        { DripMs: < 0 or > 600_000 } => "drip_ms must be between 0 and 600000",
        { Page: < 0 } => "page must be at least 0",
        { Count: < 1 } => "count must be at least 1",
        { Every: < 1 } => "every must be at least 1",
        { Body: not (null or SpoiledBody.Html or SpoiledBody.Half or SpoiledBody.Empty or SpoiledBody.Types) } =>
            "body must be html, half, empty or types",
        { Status: null, LatencyMs: 0, DripMs: 0, Body: null, Next: null, Close: false } =>
            "a fault needs status, latency_ms, drip_ms, body, next or close",
        _ => null,
    };
}
