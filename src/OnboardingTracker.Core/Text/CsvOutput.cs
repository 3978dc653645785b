using System.Buffers;

namespace OnboardingTracker.Core.Text;

/// <summary>Cells of a CSV file as RFC 4180 wants them, with a guard against cells that a spreadsheet would take for a formula.</summary>
public static class CsvOutput
{
    /// <summary>Ends every line, as RFC 4180 says.</summary>
    public const string LineEnd = "\r\n";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>
    /// Quoted where it has to be. Text at whose start a spreadsheet would begin to calculate gets a ' before it; numbers, and phone numbers in E.164,
    /// stay as they are.
    /// </summary>
    public static string Cell(string? text)
    {
        var guarded = text is { Length: > 0 } && StartsAFormula(text[0]) && !IsNumber(text) ? $"'{text}" : text ?? "";
        return guarded.AsSpan().ContainsAny(NeedQuotes) || guarded != guarded.Trim() ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded;
    }

    /// <summary>One line with its end.</summary>
    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + LineEnd;

    private static bool StartsAFormula(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    /// <summary>A sign and digits, with at most one point: "-12.5", "+15005550006".</summary>
    private static bool IsNumber(string text)
    {
        var digits = text.AsSpan(1);
        return text[0] is '+' or '-'
            && digits.Count('.') <= 1
            && digits.Length > 0
            && char.IsAsciiDigit(digits[0])
            && char.IsAsciiDigit(digits[^1])
            && digits.ToArray().All(character => char.IsAsciiDigit(character) || character == '.');
    }
}
