using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OnboardingTracker.Web.Exports;

/// <summary>Cells of a workbook and the looks they refer to: numbers are numbers, dates are dates, and text is text that nothing calculates.</summary>
internal static class WorkbookCells
{
    /// <summary>Of the number formats of one's own; those below are the format's (ECMA-376, numFmts).</summary>
    private const uint FirstOwnFormat = 164;

    /// <summary>The format "@": who edits such a cell and presses Enter still has text, also where it begins with "=".</summary>
    private const uint TextFormat = 49;

    /// <summary>The format "0".</summary>
    private const uint WholeFormat = 1;

    /// <summary>Places in the list of looks below.</summary>
    private enum Look : uint
    {
        Plain,
        Heading,
        Text,
        Amount,
        Month,
        Instant,
        Count,
    }

    public static Stylesheet Looks() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = FirstOwnFormat, FormatCode = "0.000000" },
            new NumberingFormat { NumberFormatId = FirstOwnFormat + 1, FormatCode = "yyyy\\-mm" },
            new NumberingFormat { NumberFormatId = FirstOwnFormat + 2, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm:ss" }),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true, NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = FirstOwnFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = FirstOwnFormat + 1, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = FirstOwnFormat + 2, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = WholeFormat, ApplyNumberFormat = true }));

    public static Cell Heading(string text) => OfText(text, Look.Heading);

    public static Cell Text(string text) => OfText(text, Look.Text);

    /// <summary>Spreadsheets reckon with 15 digits: a sum of a thousand million and more loses its last micro-units there, not in the file.</summary>
    public static Cell Amount(decimal amount) => OfNumber(amount.ToString(CultureInfo.InvariantCulture), Look.Amount);

    /// <summary>A whole number of things.</summary>
    public static Cell Count(int count) => OfNumber(count.ToString(CultureInfo.InvariantCulture), Look.Count);

    /// <summary>What is not known is an empty cell, which no sum counts as 0.</summary>
    public static Cell Unknown() => new();

    public static Cell Month(DateOnly first) => OfNumber(Serial(first.ToDateTime(TimeOnly.MinValue)), Look.Month);

    /// <summary>In UTC, to the second.</summary>
    public static Cell Instant(DateTimeOffset at) => OfNumber(Serial(new DateTime(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), DateTimeKind.Utc)), Look.Instant);

    private static string Serial(DateTime at) => at.ToOADate().ToString("R", CultureInfo.InvariantCulture);

    private static Cell OfText(string text, Look look) => new(new InlineString(new Text(WorkbookText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = (uint)look,
    };

    private static Cell OfNumber(string number, Look look) => new(new CellValue(number)) { DataType = CellValues.Number, StyleIndex = (uint)look };
}
