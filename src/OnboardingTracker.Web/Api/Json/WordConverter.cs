using System.Text.Json;
using System.Text.Json.Serialization;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Api.Json;

/// <summary>Writes every enum as its one word, and reads that word only: no numbers, no other case, no two words in one text.</summary>
internal sealed class WordConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (reader.TokenType is JsonTokenType.String ? ProfileWords.Find<T>(reader.GetString()!) : null) ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(ProfileWords.Of(value));
    }
}
