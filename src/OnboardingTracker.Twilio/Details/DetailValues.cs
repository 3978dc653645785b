using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Twilio.Wire;

namespace OnboardingTracker.Twilio.Details;

/// <summary>A record of Wire as values by Twilio's names. What has no member in the record is never taken in.</summary>
internal static class DetailValues
{
    public static DetailItem Of(JsonTypeInfo type, object read) => new(type.Properties
        .Select(property => (property.Name, Value: Value(property.Get!(read))))
        .Where(pair => pair.Value is not null)
        .ToDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.Ordinal));

    private static object? Value(object? value) => value switch
    {
        null or string or bool or decimal or DateTimeOffset => value,
        int whole => (decimal)whole,
        WireCapabilities can => (IReadOnlyList<string>)[.. Names(can)],
        JsonElement element => Some(DetailText.In(element)),
        IEnumerable<string?> texts => Some<string>([.. texts.OfType<string>()]),
        IEnumerable<JsonElement> elements => Some<string>([.. elements.SelectMany(DetailText.In)]),
        IEnumerable list => Some<DetailItem>([.. list.OfType<object>().Select(Inner)]),
        _ => (IReadOnlyList<DetailItem>)[Inner(value)],
    };

    private static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> list) => list.Count > 0 ? list : null;

    private static DetailItem Inner(object read) => Of(WireJson.Default.GetTypeInfo(read.GetType())!, read);

    private static IEnumerable<string> Names(WireCapabilities can)
    {
        foreach (var (name, has) in new[] { ("SMS", can.Sms), ("MMS", can.Mms), ("voice", can.Voice) })
        {
            if (has is true)
            {
                yield return name;
            }
        }
    }
}
