using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Exports;

namespace OnboardingTracker.Web.Tests.Exports;

/// <summary>The workbook of the portfolio as LibreOffice opens it, and as its format describes it.</summary>
public sealed class PortfolioWorkbookTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 30, 9, 30, 15, TimeSpan.Zero);

    private static readonly PortfolioRow Read = new(
        OnboardingId.New(At),
        "us-launch",
        "US launch",
        "Contoso",
        3,
        SignOffState.Granted,
        new SignOff(IsGranted: true, "Fits the budget.", "F. Finance", At.AddHours(-1), []),
        new AccountFacts("Contoso", "active", "Full", 1234.567891m, "USD", At.AddMinutes(-5)) { SpentADay = 12.5m },
        IsInvoiced: null,
        98);

    private static readonly PortfolioRow Unread = new(OnboardingId.New(At), "nothing-yet", "Nothing yet", null, null, SignOffState.None, null, null, null, null);

    private static readonly PortfolioQuery Query = new("launch", PortfolioShow.ToDecide, PortfolioSort.Runway, 1);

    [Fact]
    public async Task LibreOffice_opens_it_with_numbers_as_numbers_and_what_is_not_known_empty()
    {
        LibreOffice.Need();
        var owed = Read with { Name = "Owed", Key = "owed", Facts = Read.Facts! with { Balance = -1840.22m }, DaysLeft = 0 };
        var below = Read with { Name = "Below", Key = "below", Facts = Read.Facts! with { IsSubaccount = true }, DaysLeft = null };

        var sheets = await LibreOffice.SheetsAsync(await WorkbookAsync([Read, Unread, owed, below]), asShown: false, TestContext.Current.CancellationToken);

        Assert.Equal(["About", "Billing"], sheets.Keys.Order(StringComparer.Ordinal));
        var lines = Lines(sheets["Billing"]);
        Assert.Equal(
            "\"Name\",\"Customer\",\"Key\",\"Things open\",\"Finance\",\"Decided by\",\"Decided at (UTC)\",\"Balance\",\"Currency\",\"Balance read at (UTC)\",\"Spent a day\",\"Days left\"",
            lines[0]);

        // Text has quotes here and a number has none.
        Assert.StartsWith("\"US launch\",\"Contoso\",\"us-launch\",3,\"granted\",\"F. Finance\",", lines[1], StringComparison.Ordinal);
        Assert.Contains(",1234.567891,\"USD\",", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",12.5,98", lines[1], StringComparison.Ordinal);
        Assert.Equal("\"Nothing yet\",,\"nothing-yet\",,\"none\",,,,,,,", lines[2]);
        Assert.Contains(",-1840.22,\"USD\",", lines[3], StringComparison.Ordinal);
        Assert.EndsWith(",0", lines[3], StringComparison.Ordinal);

        // The balance that Twilio shows of a subaccount is its parent's.
        Assert.Contains(",,\"USD\",", lines[4], StringComparison.Ordinal);
        Assert.EndsWith(",12.5,", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task LibreOffice_shows_instants_as_dates_and_says_what_was_chosen()
    {
        LibreOffice.Need();

        var sheets = await LibreOffice.SheetsAsync(await WorkbookAsync([Read]), asShown: true, TestContext.Current.CancellationToken);

        Assert.Contains(",2026-11-30 08:30:15,1234.567891,\"USD\",2026-11-30 09:25:15,12.500000,98", Lines(sheets["Billing"])[1], StringComparison.Ordinal);
        Assert.Equal(
            [
                "\"About\",\"Billing of all onboardings\"",
                "\"Made at (UTC)\",2026-11-30 09:30:15",
                "\"Onboardings\",1",
                "\"Shown\",\"toDecide\"",
                "\"Order\",\"runway\"",
                "\"Name or customer\",\"launch\"",
            ],
            Lines(sheets["About"]));
    }

    /// <summary>A formula would come out as what it comes to: =1+1 as 2. Text comes out as it is, in quotes.</summary>
    [Fact]
    public async Task LibreOffice_calculates_no_name_however_it_begins()
    {
        LibreOffice.Need();
        List<string> texts = [.. Reports.HostileTexts().Where(text => text.Length <= 32_767 && !text.Any(letter => letter is '\r' or '\n' or '\0' or '\u0001' or '\uffff' || char.IsSurrogate(letter)))];

        var sheets = await LibreOffice.SheetsAsync(await WorkbookAsync([.. texts.Select(text => Unread with { Name = text, Customer = text })]), asShown: false, TestContext.Current.CancellationToken);

        Assert.True(texts.Count > 12, $"Only {texts.Count} texts.");
        Assert.Equal(texts.Select(text => $"{Quoted(text)},{Quoted(text)},\"nothing-yet\",,\"none\",,,,,,,"), Lines(sheets["Billing"])[1..]);
    }

    [Fact]
    public async Task The_file_follows_its_format_and_its_headings_stay_in_sight()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WorkbookAsync([Read, Unread])), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}"));
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<CellFormula>()));
        Assert.All(document.WorkbookPart.WorksheetParts, sheet =>
        {
            var pane = Assert.Single(sheet.Worksheet!.Descendants<Pane>());
            Assert.Equal((1d, PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.State!.Value));
        });
    }

    private static async Task<byte[]> WorkbookAsync(IReadOnlyList<PortfolioRow> rows)
    {
        using var stream = new MemoryStream();
        await PortfolioWorkbook.WriteAsync(rows, Query, At, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static string[] Lines(string csv) => csv.TrimStart('\ufeff').Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
