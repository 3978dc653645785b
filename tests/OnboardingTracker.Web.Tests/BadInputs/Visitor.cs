using System.Net;
using System.Net.Sockets;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Somebody at a browser of their own whose cookies a case may take away, and who may come from another network.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();

    /// <param name="network">The address on this machine to come from.</param>
    public Visitor(TrackerHost tracker, string network = "127.0.0.1")
    {
        Browser = new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = cookies,
            AllowAutoRedirect = false,
            MaxConnectionsPerServer = 64,
            RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(network), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        {
            BaseAddress = tracker.BaseAddress,
            Timeout = TimeSpan.FromSeconds(30),
        };
        Person = new Person(Browser);
    }

    public HttpClient Browser { get; }

    public Person Person { get; }

    /// <summary>Loses the cookie whose name holds this.</summary>
    public void Forget(string name)
    {
        var found = cookies.GetAllCookies().Where(cookie => cookie.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.NotEmpty(found);
        found.ForEach(cookie => cookie.Expired = true);
    }

    public void Dispose() => Browser.Dispose();
}
