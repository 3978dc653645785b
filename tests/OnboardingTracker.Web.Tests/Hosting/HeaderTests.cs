using System.Net;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Hosting;

public sealed class HeaderTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; report-to csp";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/", PagePolicy, "same-origin")]
    [InlineData("/signin", PagePolicy, "same-origin")]
    [InlineData("/no-such-page", PagePolicy, "same-origin")]
    [InlineData("/setup/abc", PagePolicy, "no-referrer")]
    [InlineData("/api/v1/onboardings", DataPolicy, "same-origin")]
    [InlineData("/api/v1/onboardings/none", DataPolicy, "same-origin")]
    [InlineData("/api/no-such", DataPolicy, "same-origin")]
    [InlineData("/openapi/v1.json", DataPolicy, "same-origin")]
    [InlineData("/healthz", DataPolicy, "same-origin")]
    [InlineData("/readyz", DataPolicy, "same-origin")]
    public async Task Every_answer_carries_the_whole_set(string path, string policy, string referrer)
    {
        using var answer = await running.Tracker.Browser().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(policy, One(answer, "Content-Security-Policy"));
        Assert.Equal(referrer, One(answer, "Referrer-Policy"));
        Assert.Equal("nosniff", One(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", One(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", One(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", One(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("camera=(), microphone=(), geolocation=(), payment=(), usb=()", One(answer, "Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.NotNull(answer.Headers.CacheControl);
    }

    [Fact]
    public async Task Token_page_is_not_stored()
    {
        using var answer = await running.Tracker.Browser().GetAsync(new Uri("/setup/abc", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("no-store", One(answer, "Cache-Control"));
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    public async Task Write_that_another_site_began_is_refused(string site, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/signin", UriKind.Relative));
        request.Headers.Add("Sec-Fetch-Site", site);

        using var answer = await running.Tracker.Browser().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Page_without_a_session_leads_to_sign_in_and_back()
    {
        using var answer = await running.Tracker.Browser()
            .GetAsync(new Uri("/onboardings?sort=name", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/signin?returnUrl=%2Fonboardings%3Fsort%3Dname", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("evil.example.test", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Host_that_is_not_ours_is_refused(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/healthz", UriKind.Relative));
        request.Headers.Host = host;

        using var answer = await running.Tracker.Browser().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_of_an_unknown_proxy_about_the_scheme_counts_for_nothing_and_of_a_known_one_does()
    {
        await using var behindProxy = await TrackerHost.StartAsync(
            new KeyValuePair<string, string>("ForwardedHeaders:KnownProxies", "127.0.0.1"),
            new KeyValuePair<string, string>("PublicUrl", "https://tracker.example.test/sms/"));

        using var unknown = await ForwardedAsync(running.Tracker, "/healthz");
        using var known = await ForwardedAsync(behindProxy, "/sms/healthz");

        Assert.False(unknown.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("max-age=31536000; includeSubDomains", One(known, "Strict-Transport-Security"));
        Assert.Contains("https://tracker.example.test/sms/setup/", behindProxy.Console, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_https_and_below_a_path_every_kind_of_answer_carries_its_set()
    {
        await using var behindProxy = await TrackerHost.StartAsync(
            new KeyValuePair<string, string>("ForwardedHeaders:KnownProxies", "127.0.0.1"),
            new KeyValuePair<string, string>("PublicUrl", "https://tracker.example.test/sms/"));
        List<string> faults = [];
        foreach (var path in (string[])
        [
            "/", "/signin", "/no-such-page", "/setup/abc", "/invitations/abc", "/onboardings", "/help", "/css/app.css", "/api/v1/onboardings", "/api/no-such", "/openapi/v1.json", "/healthz", "/readyz",
        ])
        {
            using var answer = await ForwardedAsync(behindProxy, $"/sms{path}");
            faults.AddRange(HeaderSet.Faults(answer, isHttps: true, "/sms").Select(fault => $"{path}: {fault}"));
        }

        Assert.Empty(faults);
    }

    /// <summary>Where it starts with the path of the installation, the answer is still that of what was asked for: to programs JSON, and of links no referrer.</summary>
    [Fact]
    public async Task Below_a_path_programs_are_answered_as_programs_and_links_stay_unknown()
    {
        await using var below = await TrackerHost.StartAsync(
            new KeyValuePair<string, string>("ForwardedHeaders:KnownProxies", "127.0.0.1"), new KeyValuePair<string, string>("PublicUrl", "https://tracker.example.test/sms/"));

        using var missing = await ForwardedAsync(below, "/sms/api/no-such");
        using var used = await ForwardedAsync(below, $"/sms{below.SetupPath!}", HttpMethod.Post);

        Assert.Equal("application/problem+json", missing.Content.Headers.ContentType?.MediaType);
        Assert.Equal(DataPolicy, One(missing, "Content-Security-Policy"));
        Assert.Equal("no-referrer", One(used, "Referrer-Policy"));
        Assert.Contains("no-store", One(used, "Cache-Control"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> ForwardedAsync(TrackerHost tracker, string path, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("X-Forwarded-Proto", "https");
        return tracker.Browser().SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string One(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
