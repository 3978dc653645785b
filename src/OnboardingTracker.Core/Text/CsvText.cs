using System.Text;

namespace OnboardingTracker.Core.Text;

/// <summary>
/// Reads comma-separated values as RFC 4180 describes them and as spreadsheet programs write them: UTF-8 or UTF-16 with their marks, commas, semicolons or
/// tabs (the first line tells), every kind of line end, quotes around what holds any of these. Empty lines are skipped.
/// </summary>
public static class CsvText
{
    public const int MaxColumns = 50;

    private const char Quote = '"';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; or the sentence why it cannot be read.</summary>
    public static CsvFile Read(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return CsvFile.Refuse("This is an XLSX file. Save it as CSV.");
        }

        try
        {
            return Parse(Decode(bytes));
        }
        catch (DecoderFallbackException)
        {
            return CsvFile.Refuse("The file is not UTF-8. Save it as CSV UTF-8.");
        }
    }

    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2),
        _ => Utf8.GetString(bytes),
    };

    private static CsvFile Parse(string text)
    {
        var separator = SeparatorOf(text);
        var rows = new List<CsvRow>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, startedAt, quotedSince, wasQuoted) = (1, 1, 0, false);
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : '\0';
            if (quotedSince > 0)
            {
                if (at == text.Length)
                {
                    return CsvFile.Refuse($"Line {quotedSince}: a quote is not closed.");
                }

                if (letter == Quote && at + 1 < text.Length && text[at + 1] == Quote)
                {
                    cell.Append(Quote);
                    at++;
                }
                else if (letter == Quote)
                {
                    quotedSince = 0;
                }
                else
                {
                    cell.Append(letter);
                    line += IsLineEnd(text, at) ? 1 : 0;
                }

                continue;
            }

            var isEnd = at == text.Length || letter is '\n' or '\r';
            if (letter == Quote && cell.Length == 0 && !wasQuoted)
            {
                (quotedSince, wasQuoted) = (line, true);
            }
            else if (letter == separator || isEnd)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (cells.Count > MaxColumns)
                {
                    return CsvFile.Refuse(rows.Count == 0 ? $"The first line has more than {MaxColumns} columns." : $"Line {line} has more than {MaxColumns} columns.");
                }

                if (isEnd && (cells.Count > 1 || wasQuoted || cells[0].Trim().Length > 0))
                {
                    rows.Add(new CsvRow(startedAt, cells));
                }

                wasQuoted = false;
                if (isEnd)
                {
                    line += IsLineEnd(text, at) ? 1 : 0;
                    (cells, startedAt) = ([], line);
                }
            }
            else
            {
                cell.Append(letter);
            }
        }

        return new CsvFile(rows);
    }

    /// <summary>A carriage return followed by a line feed is one line end, and the line feed is it.</summary>
    private static bool IsLineEnd(string text, int at) =>
        at < text.Length && (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')));

    /// <summary>What separates the names in the first line; a comma where there is one name.</summary>
    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        var first = end < 0 ? text : text[..end];
        return first.Contains(',', StringComparison.Ordinal) ? ','
            : first.Contains(';', StringComparison.Ordinal) ? ';'
            : first.Contains('\t', StringComparison.Ordinal) ? '\t'
            : ',';
    }
}

/// <summary>The rows of a file, or the sentence why it cannot be read.</summary>
public sealed record CsvFile(IReadOnlyList<CsvRow> Rows, string? Refusal = null)
{
    public static CsvFile Refuse(string sentence) => new([], sentence);
}

/// <summary>One row of a file.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
