using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Whether a number lacks the papers its country asks for: an address is required, and none is there.</summary>
internal static class Paperwork
{
    public static bool IsMissing(PhoneNumber number) =>
        number.AddressRequirements is { } required
        && !string.Equals(required, "none", StringComparison.OrdinalIgnoreCase)
        && number.AddressSid is null;
}
