using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace OnboardingTracker.Benchmarks;

/// <summary>
/// Figure 19: compressed bytes of each page, of all styles and of all scripts it loads, as the published app serves them. Pages that are a data table
/// are printed beside it, without a goal.
/// </summary>
internal static partial class PageSize
{
    private const double Kilo = 1000;

    public static async Task MeasureAsync(PublishedApp published, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = await published.ReadyToRunAsync(cancellationToken);
        var data = published.NewStore();
        var key = (await SampleStore.FillAsync(folder, data, 30, cancellationToken))[0];
        var (app, _) = await RunningApp.StartAsync(folder, data, cancellationToken);
        await using var keepApp = app;
        using var client = await SignedInClient.EnterAsync(app.Address, cancellationToken);

        var onboarding = $"/onboardings/{key}";
        string[] pages =
        [
            onboarding, $"{onboarding}/m/numbers", $"{onboarding}/steps/turn-on-two-factor", $"{onboarding}/steps/allow-the-planned-countries",
            $"{onboarding}/steps/turn-on-two-factor/evidence", $"{onboarding}/connection",
            $"{onboarding}/settings", "/onboardings/new", "/onboardings/new/traffic", "/onboardings/new/senders", "/account", "/help", "/help/step",
            "/notices", "/search?q=number", $"{onboarding}/activity",
        ];
        string[] tables = ["/onboardings", $"{onboarding}/forecast", $"{onboarding}/report"];
        var first = await client.GetStringAsync(new Uri(onboarding, UriKind.Relative), cancellationToken);
        var largest = await LargestAsync(client, pages, cancellationToken);
        var largestTable = await LargestAsync(client, tables, cancellationToken);
        var styles = await SizeAsync(client, Style().Matches(first).Select(match => match.Groups["url"].Value), cancellationToken);
        var scripts = await SizeAsync(
            client,
            [
                .. Script().Matches(first).Select(match => match.Groups["url"].Value).Where(url => !url.StartsWith("/js/", StringComparison.Ordinal)),
                .. OwnScripts(Path.Combine(folder, "wwwroot")),
            ],
            cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"figure 19: largest page {largest.Bytes / Kilo:0.0} kB compressed (goal <= 30; {largest.Page}), styles {styles / Kilo:0.0} kB (goal <= 20), scripts {scripts / Kilo:0.0} kB (goal <= 25); largest page that is a data table {largestTable.Bytes / Kilo:0.0} kB ({largestTable.Page})"));
    }

    private static async Task<(string Page, long Bytes)> LargestAsync(HttpClient client, string[] pages, CancellationToken cancellationToken)
    {
        var largest = (Page: "", Bytes: 0L);
        foreach (var page in pages)
        {
            var size = Compressed(await client.GetStringAsync(new Uri(page, UriKind.Relative), cancellationToken));
            largest = size > largest.Bytes ? (page, size) : largest;
        }

        return largest;
    }

    /// <summary>Every script of ours, whatever loads it: a page may come to need each of them.</summary>
    private static IEnumerable<string> OwnScripts(string root) =>
        Directory.EnumerateFiles(Path.Combine(root, "js"), "*.js", SearchOption.AllDirectories).Select(file => $"/{Path.GetRelativePath(root, file).Replace('\\', '/')}");

    /// <summary>Pages leave our server as they are; a proxy or, here, Brotli at its everyday level compresses them.</summary>
    private static long Compressed(string html)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(html));
        }

        return target.Length;
    }

    private static async Task<long> SizeAsync(HttpClient client, IEnumerable<string> urls, CancellationToken cancellationToken)
    {
        var sum = 0L;
        foreach (var url in urls)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
            request.Headers.AcceptEncoding.ParseAdd("br, gzip");
            using var answer = await client.SendAsync(request, cancellationToken);
            answer.EnsureSuccessStatusCode();
            sum += (await answer.Content.ReadAsByteArrayAsync(cancellationToken)).Length;
        }

        return sum;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?<url>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Style();

    [GeneratedRegex("<script src=\"(?<url>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Script();
}
