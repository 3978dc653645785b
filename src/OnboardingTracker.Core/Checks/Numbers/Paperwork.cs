using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>
/// Whether a number lacks the papers its country asks for: an address is required, and there is neither one nor a bundle, which holds one. The bundle
/// itself is judged by another check. (The catalogue asks for the address alone: docs/architecture.md, departures.)
/// </summary>
internal static class Paperwork
{
    public static bool IsMissing(PhoneNumber number) =>
        AsksForOne(number)
        && number.AddressSid is null
        && number.BundleSid is null;

    /// <summary>The number stands on an address of its own. False where its country asks for none, and where a bundle holds the address.</summary>
    public static bool StandsOnItsAddress(PhoneNumber number) => AsksForOne(number) && number is { AddressSid: not null, BundleSid: null };

    /// <summary>The number counts on a bundle, and the account has none of that SID. False where the bundles could not be read.</summary>
    public static bool NamesABundleThatIsGone(PhoneNumber number, IReadOnlyList<Bundle>? bundles) =>
        number.BundleSid is { } sid
        && bundles is not null
        && !bundles.Any(bundle => string.Equals(bundle.Sid, sid, StringComparison.Ordinal));

    /// <summary>The address that the number's country asks for, in words.</summary>
    public static string Wanted(PhoneNumber number) => number.AddressRequirements?.ToLowerInvariant() switch
    {
        "any" => "an address anywhere (any)",
        "local" => "an address in that country (local)",
        "foreign" => "an address outside that country (foreign)",
        _ => number.AddressRequirements ?? TwilioWords.NotSet,
    };

    /// <summary>The line that shows it.</summary>
    public static Seen Show(PhoneNumber number) => new($"{NumberName.WithSid(number)}: address its country asks for", Wanted(number));

    private static bool AsksForOne(PhoneNumber number) =>
        number.AddressRequirements is { } required && !string.Equals(required, "none", StringComparison.OrdinalIgnoreCase);
}
