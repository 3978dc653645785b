using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OnboardingTracker.Web.Exports;

/// <summary>A file of sheets, each a table under headings that stay in sight.</summary>
internal static class WorkbookFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the file; the stream stays open. It need not seek.</summary>
    public static async Task WriteAsync(IReadOnlyList<WorkbookSheet> sheets, Stream stream, CancellationToken cancellationToken)
    {
        // The format is a zip whose maker goes back and forth in it.
        using var file = new MemoryStream();
        Make(sheets, file);
        file.Position = 0;
        await file.CopyToAsync(stream, cancellationToken);
    }

    private static void Make(IReadOnlyList<WorkbookSheet> sheets, Stream file)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookCells.Looks();
        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), new Sheets(sheets.Select((sheet, at) => Add(workbook, (uint)at + 1, sheet))));
    }

    private static Sheet Add(WorkbookPart workbook, uint number, WorkbookSheet sheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = Table(sheet);
        return new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = sheet.Name };
    }

    /// <summary>The first row stays in sight.</summary>
    private static Worksheet Table(WorkbookSheet sheet) => new(
        new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }),
        new Columns(sheet.Widths.Select((width, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true })),
        new SheetData(sheet.Rows));
}

/// <summary>One sheet of a file.</summary>
/// <param name="Widths">Of its columns, in characters.</param>
/// <param name="Rows">The first are the headings.</param>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<int> Widths, IEnumerable<Row> Rows);
