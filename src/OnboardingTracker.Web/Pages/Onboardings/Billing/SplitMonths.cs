using System.Globalization;
using OnboardingTracker.Core.Billing.Split;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>Months in addresses: "2026-10".</summary>
public static class SplitMonths
{
    private const int Offered = 13;

    // Twilio sent its first message in 2008; what is older is a slip.
    private const int FirstYear = 2008;

    /// <summary>Null for what is no month, lies before Twilio or has not begun in UTC.</summary>
    public static BillingMonth? Read(string? text, DateTimeOffset now) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= FirstYear && BillingMonth.Of(day) <= Current(now)
            ? BillingMonth.Of(day)
            : null;

    public static BillingMonth Current(DateTimeOffset now) => BillingMonth.Of(DateOnly.FromDateTime(now.UtcDateTime));

    /// <summary>Those to choose from: a year back, and whatever else is closed or chosen; the latest first.</summary>
    public static IReadOnlyList<BillingMonth> ToChoose(DateTimeOffset now, IEnumerable<BillingMonth> others) =>
        [.. Enumerable.Range(0, Offered).Select(back => new BillingMonth(Current(now).First.AddMonths(-back))).Concat(others).Distinct().OrderDescending()];
}
