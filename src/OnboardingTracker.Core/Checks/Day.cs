using System.Globalization;

namespace OnboardingTracker.Core.Checks;

/// <summary>How a finding writes a day: "23 Nov 2026".</summary>
internal static class Day
{
    public static string Of(DateTimeOffset instant) => instant.ToUniversalTime().ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
