using System.Net;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.SignIn;

namespace OnboardingTracker.Web.Tests.Pages;

public sealed class EvidenceFileTests
{
    [Fact]
    public async Task File_is_given_back_as_it_was_only_as_an_attachment_in_a_sandbox_and_only_to_members()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var api = tracker.Api(await tracker.CreateTokenAsync());
        var key = (await api.AddAsync(Stage.Onboardings, new { name = "Evidence" })).Json.GetProperty("key").GetString();
        var step = (await api.ReadAsync($"{Stage.Onboardings}/{key}/steps")).Json.GetProperty("items").EnumerateArray()
            .First(item => item.GetProperty("summary").GetString()!.Contains("A person confirms it", StringComparison.Ordinal))
            .GetProperty("key").GetString();
        var browser = await PlainPage.SignedInAsync(tracker);
        byte[] contract = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n1 0 obj\n<<>>\nendobj\n%%EOF\n"u8];

        var posted = await UploadAsync(browser, $"/onboardings/{key}/steps/{step}/evidence", "contract.pdf", contract);
        var page = await UploadAsync(browser, $"/onboardings/{key}/steps/{step}/evidence", "page.pdf", "<html><script>alert(1)</script></html>"u8.ToArray());
        var evidence = Assert.Single((await api.ReadAsync($"{Stage.Onboardings}/{key}/steps/{step}")).Json.GetProperty("evidence").EnumerateArray());
        var path = $"/onboardings/{key}/steps/{step}/evidence/{evidence.GetProperty("id").GetString()}";
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var stranger = await tracker.Browser().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (posted, page));
        Assert.Equal(contract, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(40)]
    public async Task A_file_that_is_too_large_is_told_so_and_not_that_the_page_is_missing(int megabytes)
    {
        await using var tracker = await TrackerHost.StartAsync();
        var api = tracker.Api(await tracker.CreateTokenAsync());
        var key = (await api.AddAsync(Stage.Onboardings, new { name = "Evidence" })).Json.GetProperty("key").GetString();
        var browser = await PlainPage.SignedInAsync(tracker);

        var status = await UploadAsync(browser, $"/onboardings/{key}/steps/turn-on-two-factor/evidence", "large.txt", new byte[megabytes * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.DoesNotContain("\"@l\":\"Error\"", tracker.Log, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> UploadAsync(HttpClient browser, string path, string name, byte[] content)
    {
        var form = await PlainPage.OpenAsync(browser, path);
        using var parts = new MultipartFormDataContent
        {
            { new StringContent(form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(content), form.Document.QuerySelector("input[type=file]")!.GetAttribute("name")!, name },
        };
        using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), parts, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
