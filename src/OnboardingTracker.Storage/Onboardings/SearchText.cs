using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Onboardings;

/// <summary>What an onboarding is found by, in lower case: databases do not agree on case beyond ASCII, so it is settled before they see it.</summary>
internal static class SearchText
{
    public const int MaxLength = Onboarding.NameMaxLength + Onboarding.CustomerMaxLength + 100;

    public static string Of(Onboarding onboarding) => Of($"{onboarding.Name} {onboarding.Customer} {onboarding.Key}");

    public static string Of(string? text) => text?.Replace("\0", "", StringComparison.Ordinal).Trim().ToLowerInvariant() ?? "";
}
