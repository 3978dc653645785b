using System.Globalization;

namespace OnboardingTracker.Web.Ui;

/// <summary>The header that says in how many seconds to ask again.</summary>
public static class RetryAfter
{
    public static string Of(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
