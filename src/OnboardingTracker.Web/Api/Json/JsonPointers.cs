using System.Text;
using System.Text.Json;
using FluentValidation.Results;

namespace OnboardingTracker.Web.Api.Json;

/// <summary>Turns "Profile.Countries[0]" into "/profile/countries/0".</summary>
internal static class JsonPointers
{
    public static IReadOnlyDictionary<string, string[]> Of(ValidationResult result) => result.Errors
        .GroupBy(error => Of(error.PropertyName), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(error => error.ErrorMessage).ToArray(), StringComparer.Ordinal);

    private static string Of(string property)
    {
        var pointer = new StringBuilder();
        foreach (var part in property.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            pointer.Append('/').Append(JsonNamingPolicy.CamelCase.ConvertName(part));
        }

        return pointer.ToString();
    }
}
