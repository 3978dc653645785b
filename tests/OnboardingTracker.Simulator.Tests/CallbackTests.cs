using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OnboardingTracker.Simulator.Tests;

public sealed class CallbackTests
{
    [Fact]
    public async Task Callback_carries_the_signature_of_twilios_own_golden_vector()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        using var receiver = Receiver.Start();

        using var sent = await simulator.ControlAsync(HttpMethod.Post, "callbacks", new
        {
            url = receiver.Url,
            signed_url = "https://mycompany.com/myapp.php?foo=1&bar=2",
            auth_token = "12345",
            parameters = new Dictionary<string, string>
            {
                ["To"] = "+18005551212",
                ["CallSid"] = "CA1234567890ABCDE",
                ["Digits"] = "1234",
                ["From"] = "+14158675309",
                ["Caller"] = "+14158675309",
            },
        });

        var report = await sent.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(204, report.GetProperty("status").GetInt32());
        Assert.Equal("RSOYDt4T1cUTdK1PDd93/VVr8B8=", report.GetProperty("signature").GetString());
        Assert.Equal("RSOYDt4T1cUTdK1PDd93/VVr8B8=", await receiver.SignatureAsync());
    }

    [Fact]
    public async Task Callback_is_signed_with_the_token_of_the_account_unless_told_otherwise()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        using var receiver = Receiver.Start();

        using var sent = await simulator.ControlAsync(HttpMethod.Post, "callbacks", new
        {
            url = receiver.Url,
            signed_url = "https://example.com/status",
            parameters = new Dictionary<string, string> { ["MessageStatus"] = "delivered" },
        });

        // openssl dgst -sha1 -hmac <the auth token> over "https://example.com/statusMessageStatusdelivered".
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal("LaJZOE7hV8NYp6+MhX11Wn5fQsE=", await receiver.SignatureAsync());
    }

    [Theory]
    [InlineData("https://example.com/status")]
    [InlineData("file:///etc/passwd")]
    [InlineData("status")]
    public async Task Callback_to_another_machine_is_refused(string url)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        using var refused = await simulator.ControlAsync(
            HttpMethod.Post, "callbacks", new { url, parameters = new Dictionary<string, string>() });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    /// <summary>Takes one request on a free port and answers 204.</summary>
    private sealed class Receiver : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly Task<string?> signature;

        private Receiver(string url)
        {
            Url = url;
            listener.Prefixes.Add(url);
            listener.Start();
            signature = ReceiveAsync();
        }

        public string Url { get; }

        public static Receiver Start()
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            return new(FormattableString.Invariant($"http://127.0.0.1:{port}/status/"));
        }

        public Task<string?> SignatureAsync() => signature;

        public void Dispose() => ((IDisposable)listener).Dispose();

        private async Task<string?> ReceiveAsync()
        {
            var context = await listener.GetContextAsync();
            context.Response.StatusCode = 204;
            context.Response.Close();
            return context.Request.Headers["X-Twilio-Signature"];
        }
    }
}
