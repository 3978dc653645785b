using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Web.Api.Json;

/// <summary>
/// Compares a JSON object with the type it is to become and names every difference where it stands: unknown and repeated members, wrong types,
/// unknown words. What passes can be deserialized.
/// </summary>
internal sealed class JsonShape
{
    private readonly Dictionary<string, string[]> errors = new(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string[]> Errors(JsonElement element, Type type)
    {
        var shape = new JsonShape();
        shape.CheckObject(element, ApiJson.Options.GetTypeInfo(type), "");
        return shape.errors;
    }

    private void CheckObject(JsonElement element, JsonTypeInfo type, string at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var pointer = $"{at}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            var property = type.Properties.FirstOrDefault(candidate => candidate.Name == member.Name);
            if (property is null)
            {
                Say(pointer, $"{member.Name} is not known.{Nearest(member.Name, type)}");
            }
            else if (!seen.Add(member.Name))
            {
                Say(pointer, $"{string.Join('.', pointer.Split('/')[1..])} is given twice.");
            }
            else
            {
                Check(member.Value, property.PropertyType, member.Name, pointer);
            }
        }
    }

    private void Check(JsonElement value, Type type, string name, string at)
    {
        if (value.ValueKind is JsonValueKind.Null)
        {
            return;
        }

        var info = ApiJson.Options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind is JsonValueKind.Object:
                CheckObject(value, info, at);
                break;
            case JsonTypeInfoKind.Object:
                Say(at, $"{name} is an object.");
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind is JsonValueKind.Array:
                CheckItems(value, info.ElementType!, at);
                break;
            case JsonTypeInfoKind.Enumerable:
                Say(at, $"{name} is a list.");
                break;
            default:
                if (Complaint(value, Nullable.GetUnderlyingType(type) ?? type, name) is { } complaint)
                {
                    Say(at, complaint);
                }

                break;
        }
    }

    private void CheckItems(JsonElement list, Type type, string at)
    {
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"{at}/{index++}");
            if (item.ValueKind is JsonValueKind.Null)
            {
                Say(pointer, "This entry is empty. Fill it in or take it out.");
            }
            else
            {
                Check(item, type, "This entry", pointer);
            }
        }
    }

    private static string? Complaint(JsonElement value, Type type, string name)
    {
        if (type == typeof(string))
        {
            return value.ValueKind is not JsonValueKind.String ? $"{name} is text." : TextOf(value) is null ? $"{name} has half a character in it." : null;
        }

        if (type == typeof(bool))
        {
            return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"{name} is true, false or null.";
        }

        if (type == typeof(int))
        {
            return value.ValueKind is not JsonValueKind.Number ? $"{name} is a number." : NumberComplaint(value);
        }

        if (type == typeof(Guid))
        {
            return value.ValueKind is JsonValueKind.String && TextOf(value) is not null && value.TryGetGuid(out _) ? null : $"{name} is an id, for example 0199e0c8-0000-7000-8000-000000000000.";
        }

        if (type == typeof(DateOnly))
        {
            var isDay = value.ValueKind is JsonValueKind.String
                && DateOnly.TryParseExact(TextOf(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            return isDay ? null : "Enter a day that exists, for example 2027-01-15.";
        }

        if (type == typeof(DateTimeOffset))
        {
            var isInstant = value.ValueKind is JsonValueKind.String && TextOf(value) is not null && value.TryGetDateTimeOffset(out _);
            return isInstant ? null : "Enter an instant, for example 2027-01-15T09:30:00Z.";
        }

        if (type.IsEnum)
        {
            var words = Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(number => JsonSerializer.Serialize(Enum.ToObject(type, number), type, ApiJson.Options).Trim('"')).ToList();
            var isWord = value.ValueKind is JsonValueKind.String && TextOf(value) is { } word && words.Contains(word, StringComparer.Ordinal);
            return isWord ? null : $"{name} is one of {string.Join(", ", words)}.";
        }

        throw new ArgumentOutOfRangeException(nameof(type), type, "The API has no such type yet.");
    }

    private static string? NumberComplaint(JsonElement value)
    {
        if (value.TryGetInt32(out _))
        {
            return null;
        }

        return value.TryGetDecimal(out var number) && Math.Abs(number) <= int.MaxValue
            ? "Enter a whole number."
            : $"Enter at most {ProfileLimits.MessagesPerDay.ToString("N0", CultureInfo.InvariantCulture)}.";
    }

    /// <summary>Null when an escape in it is half a surrogate pair.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Nearest(string name, JsonTypeInfo type) =>
        Spelling.Nearest(name, type.Properties.Select(property => property.Name)) is { } meant ? $" Did you mean {meant}?" : "";

    private void Say(string pointer, string sentence)
    {
        const int ErrorsAtMost = 50;
        if (errors.Count < ErrorsAtMost)
        {
            errors[pointer] = [sentence];
        }
    }
}
