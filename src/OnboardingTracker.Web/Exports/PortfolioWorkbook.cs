using DocumentFormat.OpenXml.Spreadsheet;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Exports;

/// <summary>The portfolio as XLSX: the sheet "Billing" with the lines of the CSV, and the sheet "About", which says what was chosen and when.</summary>
public static class PortfolioWorkbook
{
    private const int NameWidth = 32;
    private const int WordWidth = 14;
    private const int InstantWidth = 20;
    private const int AmountWidth = 16;
    private const int SentenceWidth = 80;

    private static readonly (string Heading, int Width)[] Columns =
    [
        ("Name", NameWidth),
        ("Customer", NameWidth),
        ("Key", NameWidth),
        ("Things open", WordWidth),
        ("Finance", WordWidth),
        ("Decided by", NameWidth),
        ("Decided at (UTC)", InstantWidth),
        ("Balance", AmountWidth),
        ("Currency", WordWidth),
        ("Balance read at (UTC)", InstantWidth),
        ("Spent a day", AmountWidth),
        ("Days left", WordWidth),
    ];

    /// <summary>Writes the file; the stream stays open. It need not seek.</summary>
    /// <param name="query">What was chosen.</param>
    public static Task WriteAsync(IReadOnlyList<PortfolioRow> rows, PortfolioQuery query, DateTimeOffset madeAt, Stream stream, CancellationToken cancellationToken) => WorkbookFile.WriteAsync(
        [
            new WorkbookSheet("Billing", [.. Columns.Select(column => column.Width)], [new Row(Columns.Select(column => WorkbookCells.Heading(column.Heading))), .. rows.Select(Line)]),
            new WorkbookSheet("About", [NameWidth, SentenceWidth], About(rows.Count, query, madeAt)),
        ],
        stream,
        cancellationToken);

    private static Row Line(PortfolioRow row) => new(
        WorkbookCells.Text(row.Name),
        Text(row.Customer),
        WorkbookCells.Text(row.Key),
        row.OpenCount is { } open ? WorkbookCells.Count(open) : WorkbookCells.Unknown(),
        WorkbookCells.Text(ProfileWords.Of(row.SignOff)),
        Text(row.Decision?.By),
        Instant(row.Decision?.At),
        Amount(row.Facts is { IsSubaccount: not true } own ? own.Balance : null),
        Text(row.Facts?.Currency),
        Instant(row.Facts?.At),
        Amount(row.Facts?.SpentADay),
        row.DaysLeft is { } days ? WorkbookCells.Count(days) : WorkbookCells.Unknown());

    private static IEnumerable<Row> About(int count, PortfolioQuery query, DateTimeOffset madeAt)
    {
        yield return new Row(WorkbookCells.Heading("About"), WorkbookCells.Heading("Billing of all onboardings"));
        yield return new Row(WorkbookCells.Text("Made at (UTC)"), WorkbookCells.Instant(madeAt));
        yield return new Row(WorkbookCells.Text("Onboardings"), WorkbookCells.Count(count));
        yield return new Row(WorkbookCells.Text("Shown"), WorkbookCells.Text(ProfileWords.Of(query.Show)));
        yield return new Row(WorkbookCells.Text("Order"), WorkbookCells.Text(ProfileWords.Of(query.Sort)));
        if (query.Text is { } text)
        {
            yield return new Row(WorkbookCells.Text("Name or customer"), WorkbookCells.Text(text));
        }
    }

    private static Cell Text(string? text) => text is null ? WorkbookCells.Unknown() : WorkbookCells.Text(text);

    private static Cell Amount(decimal? amount) => amount is { } known ? WorkbookCells.Amount(known) : WorkbookCells.Unknown();

    private static Cell Instant(DateTimeOffset? at) => at is { } known ? WorkbookCells.Instant(known) : WorkbookCells.Unknown();
}
