using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn;

/// <summary>
/// A browser somewhere else that comes over https through a proxy of ours: it says where from, and it keeps the secure cookies that a client which talks http on
/// this machine would not send back.
/// </summary>
internal sealed class FarBrowser : DelegatingHandler
{
    private readonly string from;
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    public FarBrowser(TrackerHost tracker, string from)
        : base(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        this.from = from;
        Client = new HttpClient(this) { BaseAddress = tracker.BaseAddress };
    }

    /// <summary>Settings of an installation that such browsers can come to.</summary>
    public static KeyValuePair<string, string>[] Settings => [new("ForwardedHeaders:KnownProxies", "127.0.0.1"), new("PublicUrl", "https://tracker.example.test")];

    public HttpClient Client { get; }

    public string CookieOf(string name) => cookies[name];

    public void Forget(string cookie) => cookies.Remove(cookie);

    /// <summary>As a browser that has never been here.</summary>
    public void ForgetAll() => cookies.Clear();

    /// <returns>What the sign-in answers to that password.</returns>
    public async Task<PlainPage> SignInAsync(string email, string password) =>
        await (await PlainPage.OpenAsync(Client, "/signin")).SendAsync(("Email", email), ("Password", password));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("X-Forwarded-Proto", "https");
        if (!request.Headers.Contains("X-Forwarded-For"))
        {
            request.Headers.Add("X-Forwarded-For", from);
        }

        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await base.SendAsync(request, cancellationToken);
        foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var cookie = line.Split(';')[0].Split('=', 2);
            cookies[cookie[0]] = cookie[1];
        }

        return answer;
    }
}
