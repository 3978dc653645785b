using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Architecture;

namespace OnboardingTracker.Web.Tests.Styles;

/// <summary>All style files come as one answer that a browser may keep for ever.</summary>
public sealed partial class StyleSheetTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    private static readonly string Folder = Path.Combine(Solution.Source, "OnboardingTracker.Web", "wwwroot", "css");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_links_one_sheet_with_every_file_in_it_the_order_of_the_layers_first()
    {
        var link = Assert.Single(Link().Matches(await running.Tracker.Browser().GetStringAsync(new Uri("/signin", UriKind.Relative), Cancellation)));
        using var answer = await GetAsync(link.Groups["url"].Value);
        var sheet = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.True(answer.Headers.CacheControl?.MaxAge > TimeSpan.FromDays(300));
        Assert.StartsWith(await File.ReadAllTextAsync(Path.Combine(Folder, "layers.css"), Cancellation), sheet, StringComparison.Ordinal);
        Assert.All(
            Directory.EnumerateFiles(Folder, "*.css", SearchOption.AllDirectories),
            file => Assert.Contains(File.ReadAllText(file), sheet, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    public async Task The_sheet_comes_compressed_and_reads_the_same(string accepted, string coding)
    {
        using var plain = await GetAsync("/css/all.css");
        using var answer = await GetAsync("/css/all.css", accepted);

        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
        await using var content = await answer.Content.ReadAsStreamAsync(Cancellation);
        await using Stream reading = coding == "br" ? new BrotliStream(content, CompressionMode.Decompress) : new GZipStream(content, CompressionMode.Decompress);
        using var reader = new StreamReader(reading);
        Assert.Equal(await plain.Content.ReadAsStringAsync(Cancellation), await reader.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task An_address_without_the_stamp_of_the_text_is_asked_again_and_answered_with_nothing_new()
    {
        using var answer = await GetAsync("/css/all.css?v=of-yesterday");
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/css/all.css", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var second = await running.Tracker.Browser().SendAsync(again, Cancellation);

        Assert.True(answer.Headers.CacheControl?.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    /// <summary>Who reads the sheet finds in it what is used: a token that no rule takes, or a rule for an attribute that no markup has, is left over.</summary>
    [Fact]
    public void Every_token_is_taken_and_every_attribute_is_in_the_markup()
    {
        var sheet = string.Concat(Sheets().Select(File.ReadAllText));
        var tokens = Token().Matches(File.ReadAllText(Path.Combine(Folder, "01-tokens.css"))).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(tokens.Count > 60, $"Only {tokens.Count} tokens were found.");
        Assert.All(tokens, token => Assert.Contains($"var({token}", sheet, StringComparison.Ordinal));

        var markup = string.Concat(Solution.Files(Path.Combine(Solution.Source, "OnboardingTracker.Web"), ".cs", ".cshtml", ".js").Select(File.ReadAllText));
        var attributes = Attribute().Matches(sheet).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(attributes);
        Assert.All(attributes, name => Assert.True(markup.Contains(name, StringComparison.Ordinal) || markup.Contains($"dataset.{name.Replace("data-", "", StringComparison.Ordinal)}", StringComparison.Ordinal), $"No markup has {name}."));
    }

    /// <summary>What must win over the components stands in a later layer; sides have the names of the text's direction.</summary>
    [Fact]
    public void Only_utilities_and_print_insist_and_no_side_is_left_or_right() => Assert.All(
        Sheets().SelectMany(file => File.ReadLines(file).Select(line => (File: Path.GetFileName(file), Text: line))),
        line =>
        {
            Assert.True(line.File is "90-utilities.css" or "print.css" || !line.Text.Contains("!important", StringComparison.Ordinal), $"{line.File}: {line.Text}");
            Assert.False(PhysicalSide().IsMatch(line.Text), $"{line.File}: {line.Text}");
        });

    private static IEnumerable<string> Sheets() => Directory.EnumerateFiles(Folder, "*.css", SearchOption.AllDirectories);

    private async Task<HttpResponseMessage> GetAsync(string address, string? accepted = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (accepted is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(accepted);
        }

        var answer = await running.Tracker.Browser().SendAsync(request, Cancellation);
        return answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("(?<name>--[a-z0-9-]+):", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("\\[(?<name>(data|aria)-[a-z-]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    /// <summary>`inset` with sides that differ; margins, paddings and places by left, right, top or bottom.</summary>
    [GeneratedRegex("[ {;]((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom): |inset: [^;]*\\) [^;]+;|inset: [^ ;(]+ [^;]+;", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PhysicalSide();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?<url>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
