using System.Diagnostics.CodeAnalysis;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>The identity of an onboarding: a version-7 GUID, so that ids sort by time.</summary>
public readonly record struct OnboardingId(Guid Value) : IParsable<OnboardingId>, IComparable<OnboardingId>
{
    public static bool operator <(OnboardingId left, OnboardingId right) => left.CompareTo(right) < 0;

    public static bool operator >(OnboardingId left, OnboardingId right) => left.CompareTo(right) > 0;

    public static bool operator <=(OnboardingId left, OnboardingId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OnboardingId left, OnboardingId right) => left.CompareTo(right) >= 0;

    public static OnboardingId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static OnboardingId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OnboardingId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new OnboardingId(value);
        return parsed;
    }

    public int CompareTo(OnboardingId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
