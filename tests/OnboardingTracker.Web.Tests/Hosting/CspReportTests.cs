using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Hosting;

/// <summary>What browsers report of the content security policy: logged without what may be somebody's, and no way to fill the log or the memory.</summary>
public sealed class CspReportTests
{
    private const string Report =
        """
        [{"type":"csp-violation","age":10,"url":"https://tracker.example.test/invitations/planted-token?q=planted-query","user_agent":"planted-agent",
          "body":{"documentURL":"https://tracker.example.test/invitations/planted-token?q=planted-query","referrer":"https://planted-referrer.example.test/","blockedURL":"https://evil.example.test:8443/planted-path?a=planted-value",
          "effectiveDirective":"script-src-elem","originalPolicy":"default-src 'none'","sample":"planted-sample","sourceFile":"https://planted-source.example.test/","disposition":"enforce","statusCode":200}}]
        """;

    [Fact]
    public async Task A_report_is_logged_by_its_rule_its_origin_and_the_first_word_of_the_page_alone()
    {
        await using var tracker = await TrackerHost.StartAsync();

        using var answer = await SendAsync(tracker, Report);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Empty(HeaderSet.Faults(answer));
        var line = Assert.Single(tracker.Log.Split('\n'), text => text.Contains("content security policy", StringComparison.Ordinal));
        Assert.Contains("script-src-elem", line, StringComparison.Ordinal);
        Assert.Contains("https://evil.example.test:8443", line, StringComparison.Ordinal);
        Assert.Contains("/invitations", line, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", tracker.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inline", "inline")]
    [InlineData("eval", "eval")]
    [InlineData("data:text/html,planted", "data")]
    [InlineData("planted words of\nsomebody", "?")]
    public async Task What_was_kept_off_is_told_by_a_word(string blocked, string word)
    {
        await using var tracker = await TrackerHost.StartAsync();
        var report = System.Text.Json.JsonSerializer.Serialize(new[]
        {
            new { type = "csp-violation", body = new { documentURL = "https://tracker.example.test/+15005550006/x", blockedURL = blocked, effectiveDirective = "planted DIRECTIVE" } },
        });

        using var answer = await SendAsync(tracker, report);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains($"\"Origin\":\"{word}\"", tracker.Log, StringComparison.Ordinal);
        Assert.Contains("\"Directive\":\"?\"", tracker.Log, StringComparison.Ordinal);
        Assert.Contains("\"Page\":\"/?\"", tracker.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", tracker.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("[[[[[[[[[[]]]]]]]]]]", HttpStatusCode.BadRequest)]
    [InlineData("[1, null, {}, {\"type\":5}, {\"type\":\"csp-violation\"}, {\"type\":\"csp-violation\",\"body\":[]}, {\"type\":\"deprecation\",\"body\":{}}]", HttpStatusCode.NoContent)]
    public async Task What_is_no_report_is_refused_or_passed_over_and_never_logged(string body, HttpStatusCode status)
    {
        await using var tracker = await TrackerHost.StartAsync();

        using var answer = await SendAsync(tracker, body);

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("content security policy", tracker.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("\"@l\":\"Error\"", tracker.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_large_too_many_of_another_type_or_from_another_site_are_refused_with_a_sentence()
    {
        await using var tracker = await TrackerHost.StartAsync();

        using var large = await SendAsync(tracker, $"[\"{new string('x', 17_000)}\"]");
        using var json = await SendAsync(tracker, Report, "application/json");
        using var foreign = await SendAsync(tracker, Report, site: "cross-site");
        List<HttpStatusCode> statuses = [];
        for (var number = 0; number < 30; number++)
        {
            using var answer = await SendAsync(tracker, $"[{string.Join(',', Enumerable.Repeat(Report.Trim()[1..^1], 10))}]");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal("The reports are larger than 16 kB.", await large.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.All(statuses.Take(18), status => Assert.Equal(HttpStatusCode.NoContent, status));
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    private static Task<HttpResponseMessage> SendAsync(TrackerHost tracker, string body, string type = "application/reports+json", string? site = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/csp-reports", UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return tracker.Api().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
