using System.Globalization;
using System.Text;

namespace OnboardingTracker.Core.Text;

/// <summary>The rule of a name or another text of one line: what is cut, what is refused, and the sentence for it. Everything else is kept exactly.</summary>
public static class OneLineText
{
    /// <summary>Cuts white space at both ends; null when nothing is left.</summary>
    public static string? Clean(string? text) => text?.Trim() is { Length: > 0 } kept ? kept : null;

    /// <summary>Why the text cannot be taken, as a sentence; null when it can. No text at all is no fault.</summary>
    /// <param name="what">As it follows "The": "name".</param>
    public static string? Fault(string what, string? text, int maxLength)
    {
        var kept = Clean(text);
        if (kept is null)
        {
            return null;
        }

        if (kept.EnumerateRunes().Select(rune => FaultOf(what, rune)).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            return fault;
        }

        if (kept.EnumerateRunes().All(IsInvisible))
        {
            return $"Enter a {what} that can be seen.";
        }

        var length = kept.EnumerateRunes().Count();
        return length > maxLength
            ? string.Create(CultureInfo.InvariantCulture, $"The {what} has {length:N0} characters. Use at most {maxLength:N0}.")
            : null;
    }

    private static string? FaultOf(string what, Rune rune) => rune.Value switch
    {
        '\n' or '\r' or 0x2028 or 0x2029 => $"The {what} has a line break. Remove it.",
        >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => $"The {what} has a hidden character that turns text around ({Code(rune)}). Remove it.",
        _ when Rune.IsControl(rune) => $"The {what} has a control character ({Code(rune)}). Remove it.",
        _ => null,
    };

    /// <summary>Characters that draw nothing on their own: joiners, marks of direction, fillers, white space.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
            or >= 0x180B and <= 0x180F or >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF;

    private static string Code(Rune rune) => $"U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}";
}
