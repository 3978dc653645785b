using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OnboardingTracker.Web.Exports;

/// <summary>
/// Text as a cell of XLSX can hold it. XML has no place for most control characters; the format (ECMA-376, ST_Xstring) writes them as _xHHHH_, and what
/// already looks so with its _ written as _x005F_. A spreadsheet takes at most 32,767 characters a cell and calls a file with more broken.
/// </summary>
internal static partial class WorkbookText
{
    public const int MaxLength = 32_767;

    private const string Ellipsis = "…";

    public static string Of(string text)
    {
        var kept = text.Length <= MaxLength ? text : Cut(text);
        var written = new StringBuilder(kept.Length);
        foreach (var rune in LooksEscaped().Replace(kept, "_x005F_").EnumerateRunes())
        {
            // Half a surrogate pair comes as U+FFFD. A carriage return would be read back as a line feed.
            if (rune.Value is < 0x20 and not ('\t' or '\n') or 0xFFFE or 0xFFFF)
            {
                written.Append(CultureInfo.InvariantCulture, $"_x{rune.Value:X4}_");
            }
            else
            {
                written.Append(rune);
            }
        }

        return written.ToString();
    }

    private static string Cut(string text)
    {
        var end = MaxLength - Ellipsis.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Ellipsis;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LooksEscaped();
}
