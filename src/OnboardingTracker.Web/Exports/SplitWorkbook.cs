using DocumentFormat.OpenXml.Spreadsheet;
using OnboardingTracker.Core.Billing.Split;

namespace OnboardingTracker.Web.Exports;

/// <summary>A cost split as XLSX: the sheet "Split" with the lines of the CSV, and the sheet "About", which says what they are.</summary>
public static class SplitWorkbook
{
    public const string ContentType = WorkbookFile.ContentType;

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
    public static Task WriteAsync(SplitReport report, Stream stream, CancellationToken cancellationToken) => WorkbookFile.WriteAsync(
        [new WorkbookSheet("Split", [.. Columns.Select(column => column.Width)], Lines(report)), new WorkbookSheet("About", [NameWidth, SentenceWidth], About(report))],
        stream,
        cancellationToken);

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
