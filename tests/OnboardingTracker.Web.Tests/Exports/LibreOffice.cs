using System.Diagnostics;

namespace OnboardingTracker.Web.Tests.Exports;

/// <summary>A spreadsheet program without a window, which opens what we write.</summary>
internal static class LibreOffice
{
    /// <summary>
    /// The options of its CSV filter: comma, quotes, UTF-8, from the first line; quotes around every cell of text and around no number; numbers as they are
    /// and not as they look; of a formula what it comes to; every sheet, each into a file of its own.
    /// </summary>
    private const string AllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

    /// <summary>The same, but cells as they look.</summary>
    private const string AllSheetsAsShown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true,false,false,-1";

    /// <summary>How it reads a CSV file here: comma, quotes, UTF-8, and every cell that looks like a formula is calculated, as careless settings do.</summary>
    private const string Calculating = "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true,false,true";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice"))
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test, visibly, where it is not installed; in CI it has to be.</summary>
    public static void Need() => Assert.SkipWhen(
        Program is null && Environment.GetEnvironmentVariable("CI") != "true",
        "LibreOffice is not installed here (looked for soffice in PATH). Install libreoffice-calc-nogui.");

    /// <summary>Opens a file and writes each of its sheets as CSV.</summary>
    /// <param name="asShown">Numbers and dates as a person sees them, rather than as they are kept.</param>
    /// <returns>The text of each sheet by its name.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> SheetsAsync(byte[] workbook, bool asShown, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("split-workbook-");
        try
        {
            var file = Path.Combine(folder.FullName, "split.xlsx");
            await File.WriteAllBytesAsync(file, workbook, cancellationToken);
            await RunAsync(folder.FullName, ["--convert-to", asShown ? AllSheetsAsShown : AllSheets], file, cancellationToken);
            return folder.EnumerateFiles("split-*.csv").ToDictionary(
                sheet => Path.GetFileNameWithoutExtension(sheet.Name)["split-".Length..], sheet => File.ReadAllText(sheet.FullName), StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Opens a CSV file, calculates what can be calculated in it, and writes it again.</summary>
    public static async Task<string> CalculatedAsync(byte[] table, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("table-");
        try
        {
            var (file, written) = (Path.Combine(folder.FullName, "table.csv"), folder.CreateSubdirectory("written").FullName);
            await File.WriteAllBytesAsync(file, table, cancellationToken);
            await RunAsync(written, [$"--infilter={Calculating}", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"], file, cancellationToken);
            return await File.ReadAllTextAsync(Path.Combine(written, "table.csv"), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string folder, string[] conversion, string file, CancellationToken cancellationToken)
    {
        // A profile of its own: two that share one wait for each other, or the second does nothing and says it is done.
        string[] arguments =
            [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", .. conversion, "--outdir", folder, file];
        using var process = Process.Start(new ProcessStartInfo(Program ?? throw new InvalidOperationException("LibreOffice is not installed."), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = folder },
        })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            Assert.True(process.ExitCode == 0, string.Concat(output));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
