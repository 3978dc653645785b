using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OnboardingTracker.Storage.Conventions;

/// <summary>Keeps immutable records that are only read and written whole as JSON in one column.</summary>
internal static class JsonColumn
{
    // Pinned: what is written today must be readable by every later version.
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new WordConverterFactory() },
    };

    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
        new ValueComparer<T>((one, other) => AreSame(one, other), value => Hash(value), value => value));

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"The store holds no {typeof(T).Name} where one is needed.");

    // Records with lists compare the lists by reference; their text tells whether anything changed.
    private static bool AreSame<T>(T? one, T? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && string.Equals(Write(one), Write(other), StringComparison.Ordinal));

    private static int Hash<T>(T value) => value is null ? 0 : Write(value).GetHashCode(StringComparison.Ordinal);
}
