namespace OnboardingTracker.Core.People;

/// <summary>One browser in which a person is signed in, as that person sees it in the list of their sessions.</summary>
/// <param name="Id">Names the session on pages and in forms; it opens nothing.</param>
/// <param name="MadeAt">When the person signed in; a confirmation that it is them keeps it, so that nobody stays in for ever.</param>
/// <param name="LastSeenAt">The last request, to the minute.</param>
/// <param name="Network">Where it came from last, masked: 203.0.113.0/24, 2001:db8:1::/48.</param>
/// <param name="Device">What the browser says about itself, in two names such as "Firefox, Linux"; empty when it says nothing known.</param>
public sealed record Session(Guid Id, string MemberId, DateTimeOffset MadeAt, DateTimeOffset LastSeenAt, string Network, string Device)
{
    public const int NetworkMaxLength = 60;
    public const int DeviceMaxLength = 60;

    /// <summary>Without a request for this long, it has ended.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>However busy, it ends this long after the person signed in.</summary>
    public static readonly TimeSpan AtMost = TimeSpan.FromDays(14);

    /// <summary>Names the session at the provider that it was begun by, as a digest, so that its end there ends it here; null for every other way in.</summary>
    public string? ProviderSession { get; init; }

    /// <summary>Whether it still lets somebody in.</summary>
    public bool IsAlive(DateTimeOffset now) => now - LastSeenAt < Idle && now - MadeAt < AtMost;
}
