using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingTracker.Web.Api.Json;

/// <summary>How the API reads and writes JSON: camelCase, words for enums, nothing dropped and nothing guessed.</summary>
internal static class ApiJson
{
    public const int MaxDepth = 32;
    public const int MaxBytes = 1024 * 1024;

    public static JsonSerializerOptions Options { get; } = Strict();

    public static void Apply(JsonSerializerOptions options)
    {
        options.MaxDepth = MaxDepth;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new WordConverter());
    }

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
