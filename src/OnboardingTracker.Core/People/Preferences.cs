namespace OnboardingTracker.Core.People;

/// <summary>How a person wants to see the product.</summary>
/// <param name="TimeZone">An id of the IANA time zone database, such as Europe/Berlin; null is UTC.</param>
/// <param name="Language">A language tag such as en; null follows the browser.</param>
/// <param name="HasKeys">Whether keys without a modifier do something.</param>
public sealed record Preferences(string? TimeZone, string? Language, Theme Theme, bool HasKeys)
{
    public const int WordMaxLength = 64;

    /// <summary>How the person is told by e-mail what moved; the bell tells it either way.</summary>
    public EmailNotices Email { get; init; } = EmailNotices.Immediate;

    /// <summary>Of the person; UTC where none is chosen, or the machine does not know it any more.</summary>
    public TimeZoneInfo Zone() => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone ?? "", out var own) ? own : TimeZoneInfo.Utc;

    public static Preferences Default { get; } = new(null, null, Theme.System, HasKeys: true);
}

public enum Theme
{
    /// <summary>As the person's system says.</summary>
    System,
    Light,
    Dark,
}

/// <summary>How somebody is told by e-mail.</summary>
public enum EmailNotices
{
    /// <summary>A mail for each thing, within seconds.</summary>
    Immediate,

    /// <summary>One mail a day with everything, in the morning.</summary>
    Daily,
    Off,
}
