using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn;

/// <summary>What browsers are asked for: a passkey of the public address, whatever a request says about its host, and one that verifies its person.</summary>
public sealed class PasskeyOptionTests
{
    [Theory]
    [InlineData("https://tracker.example.test/sms", "tracker.example.test", "tracker.example.test")]
    [InlineData("https://tracker.example.test", "localhost", "tracker.example.test")]
    [InlineData(null, "127.0.0.1", "localhost")]
    public async Task The_host_is_that_of_the_public_address(string? publicUrl, string host, string expected)
    {
        await using var tracker = publicUrl is null ? await TrackerHost.StartAsync() : await TrackerHost.StartAsync(new KeyValuePair<string, string>("PublicUrl", publicUrl));
        await tracker.CreateOwnerAsync();
        var browser = tracker.Browser();
        browser.DefaultRequestHeaders.Host = $"{host}:{tracker.BaseAddress.Port}";

        var options = await AskAsync(await PlainPage.OpenAsync(browser, "/signin"), "/signin?handler=PasskeyOptions");

        Assert.Equal(expected, options.GetProperty("rpId").GetString());
        Assert.Equal("required", options.GetProperty("userVerification").GetString());
        Assert.InRange(options.GetProperty("challenge").GetString()!.Length, 40, 100);
        Assert.Empty(options.GetProperty("allowCredentials").EnumerateArray());
    }

    [Fact]
    public async Task A_new_one_has_to_be_found_by_the_device_itself_and_to_verify_the_person()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var browser = await PlainPage.SignedInAsync(tracker);

        var options = await AskAsync(await PlainPage.OpenAsync(browser, "/account/passkeys"), "/account/passkeys?handler=Options");

        var selection = options.GetProperty("authenticatorSelection");
        Assert.Equal(("localhost", "required", "required"), (
            options.GetProperty("rp").GetProperty("id").GetString(), selection.GetProperty("residentKey").GetString(), selection.GetProperty("userVerification").GetString()));
    }

    [Theory]
    [InlineData("https://tracker.example.test", false, true)]
    [InlineData("https://tracker.example.test", true, false)]
    [InlineData("https://evil.tracker.example.test", false, false)]
    [InlineData("https://tracker.example.test.evil.example", false, false)]
    [InlineData("https://tracker.example.test:8443", false, false)]
    [InlineData("http://tracker.example.test", false, false)]
    [InlineData("https://example.test", false, false)]
    [InlineData("null", false, false)]
    [InlineData("", false, false)]
    public async Task Only_the_very_origin_is_answered(string origin, bool isCrossOrigin, bool isAnswered)
    {
        await using var tracker = await TrackerHost.StartAsync(new KeyValuePair<string, string>("PublicUrl", "https://tracker.example.test/sms"));
        var options = tracker.Services.GetRequiredService<IOptions<IdentityPasskeyOptions>>().Value;

        var context = new PasskeyOriginValidationContext { HttpContext = new DefaultHttpContext(), Origin = origin, CrossOrigin = isCrossOrigin, TopOrigin = null };

        Assert.Equal(isAnswered, await options.ValidateOrigin!(context));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AAAA"}}""")]
    public async Task An_answer_that_no_passkey_gave_lets_nobody_in(string credential)
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var page = await PlainPage.OpenAsync(tracker.Browser(), "/signin");

        var unasked = await SendAsync(page, "/signin?handler=Passkey", credential);
        await AskAsync(page, "/signin?handler=PasskeyOptions");
        var asked = await SendAsync(page, "/signin?handler=Passkey", credential);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (unasked.StatusCode, asked.StatusCode));
        Assert.Equal(HttpStatusCode.Redirect, (await PlainPage.OpenAsync(page.Browser, "/onboardings")).Status);
    }

    private static async Task<JsonElement> AskAsync(PlainPage page, string address)
    {
        using var answer = await SendAsync(page, address, "");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpResponseMessage> SendAsync(PlainPage page, string address, string credential)
    {
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("credential", credential)]);
        return await page.Browser.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
