using System.Globalization;
using System.Text;

namespace OnboardingTracker.Core.Text;

/// <summary>The rule of a note or a reason: line breaks and tabs are kept, other control characters are refused.</summary>
public static class LongText
{
    /// <summary>Why the text cannot be taken, as a sentence; null when it can. No text at all is no fault.</summary>
    /// <param name="what">As it follows "The": "note".</param>
    public static string? Fault(string what, string? text, int maxLength)
    {
        if (OneLineText.Clean(text) is not { } kept)
        {
            return null;
        }

        if (kept.EnumerateRunes().Any(rune => Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')))
        {
            return $"The {what} has a control character. Remove it.";
        }

        var length = kept.EnumerateRunes().Count();
        return length > maxLength
            ? string.Create(CultureInfo.InvariantCulture, $"The {what} has {length:N0} characters. Use at most {maxLength:N0}.")
            : null;
    }
}
