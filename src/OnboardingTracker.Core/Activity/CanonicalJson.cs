using System.Globalization;
using System.Text;

namespace OnboardingTracker.Core.Activity;

/// <summary>
/// JSON in the one form of RFC 8785, for objects of strings, integers, booleans and null: members in the order of their UTF-16 code units, no white
/// space, and only those characters escaped that have to be.
/// </summary>
public static class CanonicalJson
{
    /// <exception cref="ArgumentException">A value is of another type, or an integer that not every reader of JSON can keep (beyond 2^53 - 1).</exception>
    public static string Of(IEnumerable<KeyValuePair<string, object?>> members)
    {
        var text = new StringBuilder("{");
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (text.Length > 1)
            {
                text.Append(',');
            }

            Quote(text, name);
            text.Append(':');
            Write(text, value);
        }

        return text.Append('}').ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        const long SafeInteger = (1L << 53) - 1;
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                Quote(text, words);
                break;
            case bool yes:
                text.Append(yes ? "true" : "false");
                break;
            case int or long when Convert.ToInt64(value, CultureInfo.InvariantCulture) is >= -SafeInteger and <= SafeInteger and var number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"{value} has no form in this JSON.", nameof(value));
        }
    }

    private static void Quote(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var character in words)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
