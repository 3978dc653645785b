using System.Globalization;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>A calendar month in UTC, in which Twilio's usage records reckon their days (its API description: "The date is specified in GMT").</summary>
/// <param name="First">The first day of the month.</param>
public readonly record struct BillingMonth(DateOnly First) : IComparable<BillingMonth>
{
    /// <inheritdoc cref="BillingMonth(DateOnly)"/>
    /// <exception cref="ArgumentOutOfRangeException">It is another day than the first.</exception>
    public DateOnly First { get; } = First.Day == 1 ? First : throw new ArgumentOutOfRangeException(nameof(First), First, "A month begins on its first day.");

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public static bool operator <(BillingMonth left, BillingMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(BillingMonth left, BillingMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(BillingMonth left, BillingMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BillingMonth left, BillingMonth right) => left.CompareTo(right) >= 0;

    /// <summary>The month in which a day is.</summary>
    public static BillingMonth Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    /// <summary>Whether its last day has ended in UTC.</summary>
    public bool IsOverAt(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime) > Last;

    public int CompareTo(BillingMonth other) => First.CompareTo(other.First);

    /// <summary>"September 2026".</summary>
    public string InWords() => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2026-09", as in addresses and files.</summary>
    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
