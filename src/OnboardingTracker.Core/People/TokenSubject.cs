using System.Globalization;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>How a token stands in the activity.</summary>
internal static class TokenSubject
{
    public static string Of(Guid id) => $"token/{id:D}";

    /// <summary>"write, 2 onboardings, until 2027-02-27".</summary>
    public static string InWords(ApiToken token)
    {
        var reach = token.Onboardings switch
        {
            null => "all onboardings",
            [_] => "1 onboarding",
            { Count: var count } => string.Create(CultureInfo.InvariantCulture, $"{count} onboardings"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{ProfileWords.Of(token.Scope)}, {reach}, until {token.ExpiresAt:yyyy-MM-dd}");
    }
}
