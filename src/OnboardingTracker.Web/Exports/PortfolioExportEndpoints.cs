using System.Globalization;
using System.Text;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Exports;

/// <summary>The export links of the portfolio: the same filter and order as on the page, as CSV and as XLSX.</summary>
public static class PortfolioExportEndpoints
{
    /// <summary>The columns; the first is called as cases of bad inputs look for it.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["Name", "Customer", "Key", "Open", "Finance", "DecidedBy", "DecidedAt", "Balance", "Currency", "BalanceReadAt", "SpentADay", "DaysLeft"];

    public static WebApplication MapPortfolioExport(this WebApplication app)
    {
        app.MapGet(Links.PortfolioExport, (HttpContext context, IPortfolioReader portfolio, TimeProvider clock) =>
            {
                var query = Asked(context.Request.Query);
                return TypedResults.Stream(
                    stream => WriteAsync(stream, portfolio.AllAsync(query, context.RequestAborted), context.RequestAborted),
                    "text/csv; charset=utf-8; header=present",
                    FileName(clock.GetUtcNow(), "csv"));
            })
            .RequireAuthorization(Policies.Member).RequirePermission(Permission.UseOwnAccount)
            .ExcludeFromDescription();
        app.MapGet(Links.PortfolioWorkbook, async (HttpContext context, IPortfolioReader portfolio, TimeProvider clock, CancellationToken cancellationToken) =>
            {
                var (query, now) = (Asked(context.Request.Query), clock.GetUtcNow());
                var rows = await portfolio.AllAsync(query, cancellationToken).ToListAsync(cancellationToken);
                return TypedResults.Stream(
                    stream => PortfolioWorkbook.WriteAsync(rows, query, now, stream, context.RequestAborted), WorkbookFile.ContentType, FileName(now, "xlsx"));
            })
            .RequireAuthorization(Policies.Member).RequirePermission(Permission.UseOwnAccount)
            .ExcludeFromDescription();
        return app;
    }

    private static PortfolioQuery Asked(IQueryCollection asked) => PortfolioAddress.Read(asked["q"], asked["show"], asked["sort"], null);

    private static string FileName(DateTimeOffset now, string extension) => string.Create(CultureInfo.InvariantCulture, $"billing-{now:yyyy-MM-dd}.{extension}");

    private static async Task WriteAsync(Stream stream, IAsyncEnumerable<PortfolioRow> rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvOutput.Line(Columns).AsMemory(), cancellationToken);
        await foreach (var row in rows)
        {
            await writer.WriteAsync(Line(row).AsMemory(), cancellationToken);
        }
    }

    private static string Line(PortfolioRow row) => CsvOutput.Line(
        row.Name,
        row.Customer,
        row.Key,
        Number(row.OpenCount),
        ProfileWords.Of(row.SignOff),
        row.Decision?.By,
        Instant(row.Decision?.At),
        row.Facts?.IsSubaccount is true ? null : Number(row.Facts?.Balance),
        row.Facts?.Currency,
        Instant(row.Facts?.At),
        Number(row.Facts?.SpentADay),
        Number(row.DaysLeft));

    private static string? Number(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
