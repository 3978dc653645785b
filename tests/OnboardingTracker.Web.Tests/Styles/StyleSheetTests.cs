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

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?<url>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
