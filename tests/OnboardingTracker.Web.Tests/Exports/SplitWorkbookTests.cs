using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Exports;

namespace OnboardingTracker.Web.Tests.Exports;

/// <summary>The workbook as LibreOffice opens it, and as its format describes it.</summary>
public sealed partial class SplitWorkbookTests
{
    private const int LongestCell = 32_767;

    [Fact]
    public async Task LibreOffice_opens_it_with_numbers_as_numbers_and_text_as_text()
    {
        LibreOffice.Need();

        var sheets = await LibreOffice.SheetsAsync(await Reports.WorkbookAsync(Reports.Worked()), asShown: false, TestContext.Current.CancellationToken);

        Assert.Equal(["About", "Split"], sheets.Keys.Order(StringComparer.Ordinal));
        var lines = Lines(sheets["Split"]);
        Assert.Equal("\"Month\",\"Currency\",\"Kind\",\"Name\",\"Category\",\"Own cost\",\"Share of shared cost\",\"Total\"", lines[0]);

        // Text has quotes here and a number has none.
        Assert.Contains("\"USD\",\"Unit\",\"Sales\",\"sms-outbound\",1234.567891,0,1234.567891", lines.Select(AfterMonth));
        Assert.Contains("\"USD\",\"Unit\",\"Care\",\"credits\",0,-0.3,-0.3", lines.Select(AfterMonth));
        Assert.Contains("\"USD\",\"Not assigned\",\"Not assigned\",\"totalprice (other)\",-0.5,0,-0.5", lines.Select(AfterMonth));
        Assert.Equal(13, lines.Length);
    }

    [Fact]
    public async Task LibreOffice_shows_amounts_to_the_micro_unit_and_dates_as_dates()
    {
        LibreOffice.Need();

        var sheets = await LibreOffice.SheetsAsync(await Reports.WorkbookAsync(Reports.Worked()), asShown: true, TestContext.Current.CancellationToken);

        Assert.Contains("2026-09,\"USD\",\"Unit\",\"Sales\",\"sms-outbound\",1234.567891,0.000000,1234.567891", Lines(sheets["Split"]));
        Assert.Contains("2026-09,\"USD\",\"Rounding\",\"Rounding\",,0.000001,0.000000,0.000001", Lines(sheets["Split"]).Select(line => line.Replace(",\"\",", ",,", StringComparison.Ordinal)));
        Assert.Equal(
            [
                "\"About\",\"Cost split\"",
                "\"Month\",2026-09",
                "\"Currency\",\"EUR, USD\"",
                "\"Rule for shared cost\",\"Fixed shares\"",
                $"\"Source\",\"{Reports.Source}\"",
                "\"Made at (UTC)\",2026-10-02 09:30:15",
                "\"State\",\"Preview, the month is not closed\"",
                "\"Total charged by Twilio, EUR\",2.500000",
                "\"Total charged by Twilio, USD\",1243.067892",
                "\"Remark, EUR\",\"The fixed shares of Care, Sales add up to 90 percent. The rest of what they share is not assigned.\"",
                "\"Remark, USD\",\"The fixed shares of Care, Sales add up to 90 percent. The rest of what they share is not assigned.\"",
            ],
            Lines(sheets["About"]));
    }

    /// <summary>A formula would come out as what it comes to: =1+1 as 2. Text comes out as it is, in quotes.</summary>
    [Fact]
    public async Task LibreOffice_calculates_no_text_however_it_begins()
    {
        LibreOffice.Need();
        List<string> texts = [.. Reports.HostileTexts().Where(text => text.Length <= LongestCell && !text.Any(letter => letter is '\r' or '\n' or '\0' or '\u0001' or '\uffff' || char.IsSurrogate(letter)))];

        var sheets = await LibreOffice.SheetsAsync(await Reports.WorkbookAsync(Reports.WithTexts(texts)), asShown: false, TestContext.Current.CancellationToken);

        var rows = Lines(sheets["Split"])[1..].Select(AfterMonth).ToList();
        Assert.True(texts.Count > 12, $"Only {texts.Count} texts.");
        Assert.Equal(texts.Select(text => $"\"USD\",\"Unit\",{Quoted(text)},{Quoted(text)},1.000001,0,1.000001"), rows);
        Assert.Contains("\"Source\",\"=cmd|' /C calc'!A0\"", Lines(sheets["About"]));
    }

    [Fact]
    public async Task Every_text_is_kept_as_text_and_comes_back_as_it_was()
    {
        var texts = Reports.HostileTexts();

        using var document = SpreadsheetDocument.Open(new MemoryStream(await Reports.WorkbookAsync(Reports.WithTexts(texts))), isEditable: false);

        var rows = RowsOf(document, "Split").Skip(1).ToList();
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<CellFormula>()));
        Assert.Equal(texts.Count, rows.Count);
        Assert.All(texts.Zip(rows), one =>
        {
            var cell = one.Second.Elements<Cell>().ElementAt(3);
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
            Assert.Equal(Expected(one.First), Unescaped(cell.InlineString!.Text!.Text));
        });
    }

    [Fact]
    public async Task The_file_follows_its_format_and_looks_like_a_table()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await Reports.WorkbookAsync(Reports.Worked())), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}"));
        foreach (var sheet in document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!))
        {
            var pane = Assert.Single(sheet.Descendants<Pane>());
            Assert.Equal((1d, PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.State!.Value));
            Assert.All(sheet.Descendants<Column>(), column => Assert.True(column.Width!.Value >= 10));
            Assert.All(sheet.Descendants<Row>().First().Elements<Cell>(), cell => Assert.NotNull(FontOf(document, cell).Bold));
            Assert.All(sheet.Descendants<Row>().Skip(1).SelectMany(row => row.Elements<Cell>()), cell => Assert.Null(FontOf(document, cell).Bold));
        }

        var amount = RowsOf(document, "Split").ElementAt(1).Elements<Cell>().Last();
        Assert.Equal("0.000000", FormatOf(document, amount));
    }

    [Fact]
    public async Task A_closed_month_says_who_closed_it_and_when()
    {
        var worked = Reports.Worked();
        var closed = new ClosedMonth(OnboardingId.New(worked.MadeAt), worked.Month, "Fay", null, worked.MadeAt.AddDays(1), worked.Split, [], Reports.Source, ["A remark of the month."]);

        using var document = SpreadsheetDocument.Open(new MemoryStream(await Reports.WorkbookAsync(SplitReport.Of(closed))), isEditable: false);

        var about = RowsOf(document, "About").Select(row => row.Elements<Cell>().ToList()).ToDictionary(row => row[0].InlineString!.InnerText, row => row[1], StringComparer.Ordinal);
        Assert.Equal("Closed by Fay", about["State"].InlineString!.InnerText);
        Assert.Equal("A remark of the month.", about["Remark"].InlineString!.InnerText);
        Assert.Equal(
            new DateTime(2026, 10, 3, 9, 30, 15, DateTimeKind.Unspecified),
            DateTime.FromOADate(double.Parse(about["Made at (UTC)"].CellValue!.Text, CultureInfo.InvariantCulture)),
            TimeSpan.FromMilliseconds(1));
    }

    private static string[] Lines(string csv) => csv.TrimStart('\ufeff').Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string AfterMonth(string line) => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..];

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Expected(string text) => text.Length > LongestCell ? text[..(LongestCell - 1)] + "…" : text.Replace('\ud800', '\ufffd');

    /// <summary>_xHHHH_ as the format reads it (ECMA-376, ST_Xstring).</summary>
    private static string Unescaped(string text) =>
        Escaped().Replace(text, match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString());

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Escaped();

    private static IEnumerable<Row> RowsOf(SpreadsheetDocument document, string sheet)
    {
        var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(one => one.Name == sheet).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!.Descendants<Row>();
    }

    private static CellFormat LookOf(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static Font FontOf(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.Fonts!.Elements<Font>().ElementAt((int)(LookOf(document, cell).FontId?.Value ?? 0));

    private static string? FormatOf(SpreadsheetDocument document, Cell cell) =>
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>()
            .Single(format => format.NumberFormatId!.Value == LookOf(document, cell).NumberFormatId!.Value).FormatCode?.Value;
}
