using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OnboardingTracker.Core.Billing.Split;

namespace OnboardingTracker.Web.Exports;

/// <summary>A cost split as XLSX: the sheet "Split" with the lines of the CSV, and the sheet "About", which says what they are.</summary>
public static class SplitWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int MonthWidth = 10;
    private const int CodeWidth = 10;
    private const int KindWidth = 14;
    private const int NameWidth = 32;
    private const int CategoryWidth = 40;
    private const int AmountWidth = 20;
    private const int SentenceWidth = 80;

    private static readonly (string Heading, int Width)[] Columns =
    [
        ("Month", MonthWidth),
        ("Currency", CodeWidth),
        ("Kind", KindWidth),
        ("Name", NameWidth),
        ("Category", CategoryWidth),
        ("Own cost", AmountWidth),
        ("Share of shared cost", AmountWidth),
        ("Total", AmountWidth),
    ];

    /// <summary>Writes the file; the stream stays open. It need not seek.</summary>
    public static async Task WriteAsync(SplitReport report, Stream stream, CancellationToken cancellationToken)
    {
        // The format is a zip whose maker goes back and forth in it.
        using var file = new MemoryStream();
        Make(report, file);
        file.Position = 0;
        await file.CopyToAsync(stream, cancellationToken);
    }

    private static void Make(SplitReport report, Stream file)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookCells.Looks();
        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), new Sheets(
            AddSheet(workbook, 1, "Split", Sheet([.. Columns.Select(column => column.Width)], Lines(report))),
            AddSheet(workbook, 2, "About", Sheet([NameWidth, SentenceWidth], About(report)))));
    }

    private static Sheet AddSheet(WorkbookPart workbook, uint number, string name, Worksheet worksheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = worksheet;
        return new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = name };
    }

    /// <summary>The first row stays in sight.</summary>
    private static Worksheet Sheet(IReadOnlyList<int> widths, IEnumerable<Row> rows) => new(
        new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }),
        new Columns(widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true })),
        new SheetData(rows));

    private static IEnumerable<Row> Lines(SplitReport report) => report.Split.Currencies
        .SelectMany(currency => currency.Rows.Select(row => Line(report.Month, currency.Currency, row)))
        .Prepend(new Row(Columns.Select(column => WorkbookCells.Heading(column.Heading))));

    private static Row Line(BillingMonth month, string currency, SplitRow row) => new(
        WorkbookCells.Month(month.First),
        WorkbookCells.Text(currency),
        WorkbookCells.Text(SplitReport.KindOf(row)),
        WorkbookCells.Text(row.Name),
        WorkbookCells.Text(row.Category),
        WorkbookCells.Amount(row.Own),
        WorkbookCells.Amount(row.Shared),
        WorkbookCells.Amount(row.Total));

    private static IEnumerable<Row> About(SplitReport report)
    {
        var split = report.Split;
        yield return new Row(WorkbookCells.Heading("About"), WorkbookCells.Heading("Cost split"));
        yield return new Row(WorkbookCells.Text("Month"), WorkbookCells.Month(report.Month.First));
        yield return new Row(WorkbookCells.Text("Currency"), WorkbookCells.Text(string.Join(", ", split.Currencies.Select(currency => currency.Currency))));
        yield return new Row(WorkbookCells.Text("Rule for shared cost"), WorkbookCells.Text(SplitRuleWords.Of(split.Rule)));
        yield return new Row(WorkbookCells.Text("Source"), WorkbookCells.Text(report.Source));
        yield return new Row(WorkbookCells.Text("Made at (UTC)"), WorkbookCells.Instant(report.MadeAt));
        yield return new Row(WorkbookCells.Text("State"), WorkbookCells.Text(report.ClosedBy is { } person ? $"Closed by {person}" : "Preview, the month is not closed"));
        foreach (var currency in split.Currencies)
        {
            yield return new Row(WorkbookCells.Text($"Total charged by Twilio, {currency.Currency}"), WorkbookCells.Amount(currency.Total));
        }

        foreach (var remark in report.Remarks)
        {
            yield return new Row(WorkbookCells.Text("Remark"), WorkbookCells.Text(remark));
        }

        foreach (var (currency, remark) in split.Currencies.SelectMany(currency => currency.Remarks.Select(remark => (currency.Currency, remark))))
        {
            yield return new Row(WorkbookCells.Text($"Remark, {currency}"), WorkbookCells.Text(remark));
        }
    }
}
