using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>
/// The hosts that this process looks up, connects to and asks, as the runtime itself tells it, whatever in it does so: the program that is tested runs in it.
/// </summary>
internal sealed class OutgoingCalls : EventListener
{
    private readonly ConcurrentQueue<string> calls = new();

    /// <summary>Fails where the host was looked up, connected to or asked; and where nothing was heard at all, which would prove nothing.</summary>
    public void AssertNoneTo(string host)
    {
        // A connection to an address is told by the bytes of the address.
        var bytes = IPAddress.TryParse(host, out var address) ? string.Join(',', address.GetAddressBytes()) : null;

        Assert.NotEmpty(calls);
        Assert.DoesNotContain(calls, call => call.Contains(host, StringComparison.OrdinalIgnoreCase) || (bytes is not null && call.Contains($",{bytes},", StringComparison.Ordinal)));
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "System.Net.Http" or "System.Net.NameResolution" or "System.Net.Sockets")
        {
            EnableEvents(eventSource, EventLevel.Informational, EventKeywords.All);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is "RequestStart" or "ResolutionStart" or "ConnectStart")
        {
            calls.Enqueue(string.Join(' ', eventData.Payload ?? []));
        }
    }
}
