using System.Globalization;
using OnboardingTracker.Twilio.Failures;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A day as usage records write it: 2026-11-30.</summary>
internal static class WireDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Null when there is none; any other text is no answer that Twilio describes.</summary>
    public static DateOnly? Of(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UnreadableException(Problems.OtherShape());

    public static DateOnly? Of(DateTimeOffset? instant) => instant is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    public static string Text(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);
}
