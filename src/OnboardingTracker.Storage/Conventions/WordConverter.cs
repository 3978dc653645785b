using System.Text.Json;
using System.Text.Json.Serialization;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Conventions;

/// <summary>Writes enums with the words the API and the playbook use; refuses numbers and unknown words.</summary>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var word = reader.TokenType is JsonTokenType.String ? reader.GetString()! : "";
        return ProfileWords.Find<T>(word) ?? throw new JsonException($"The store holds \"{word}\", which is no {typeof(T).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(ProfileWords.Of(value));
}

/// <summary>Makes the converter of each enum.</summary>
internal sealed class WordConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(typeToConvert))!;
}
