using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>
/// Whether a number lacks the papers its country asks for: an address is required, and there is neither one nor a bundle, which holds one. The bundle
/// itself is judged by another check. (The catalogue asks for the address alone: docs/architecture.md, departures.)
/// </summary>
internal static class Paperwork
{
    public static bool IsMissing(PhoneNumber number) =>
        number.AddressRequirements is { } required
        && !string.Equals(required, "none", StringComparison.OrdinalIgnoreCase)
        && number.AddressSid is null
        && number.BundleSid is null;
}
