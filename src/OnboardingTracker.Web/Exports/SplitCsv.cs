using System.Globalization;
using System.Text;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Web.Exports;

/// <summary>A cost split as CSV: one line for each unit, category and currency. Amounts have a point and six digits after it, in every language.</summary>
public static class SplitCsv
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    /// <summary>The columns, with the names of the API.</summary>
    public static readonly IReadOnlyList<string> Columns = ["month", "currency", "kind", "name", "category", "own", "shared", "total"];

    /// <summary>Writes the file; the stream stays open.</summary>
    public static async Task WriteAsync(SplitReport report, Stream stream, CancellationToken cancellationToken)
    {
        // The mark at the start tells spreadsheets that names are UTF-8; readers of CSV skip it.
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvOutput.Line(Columns).AsMemory(), cancellationToken);
        foreach (var currency in report.Split.Currencies)
        {
            foreach (var row in currency.Rows)
            {
                await writer.WriteAsync(Line(report.Month, currency.Currency, row).AsMemory(), cancellationToken);
            }
        }
    }

    private static string Line(BillingMonth month, string currency, SplitRow row) => CsvOutput.Line(
        month.ToString(), currency, SplitReport.KindOf(row), row.Name, row.Category, Amount(row.Own), Amount(row.Shared), Amount(row.Total));

    private static string Amount(decimal amount) => amount.ToString("0.000000", CultureInfo.InvariantCulture);
}
