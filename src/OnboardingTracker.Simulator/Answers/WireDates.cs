using System.Globalization;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>Twilio's two ways to write an instant.</summary>
internal static class WireDates
{
    /// <summary>The 2010 API and the keys of iam: <c>Thu, 30 Jul 2015 20:12:31 +0000</c>.</summary>
    public static string Rfc2822(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    /// <summary>Everything else: <c>2015-07-30T20:12:31Z</c>.</summary>
    public static string Iso8601(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Day(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
