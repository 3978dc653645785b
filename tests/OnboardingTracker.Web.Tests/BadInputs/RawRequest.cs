using System.Net.Sockets;
using System.Text;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>What no client would send, written to the connection byte for byte.</summary>
internal static class RawRequest
{
    /// <summary>Sends it and holds what comes back, until the other side closes, to the case: one answer, of the right status, and no second one.</summary>
    public static async Task AssertAnsweredOnceAsync(TrackerHost tracker, string raw, CasePart expect)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var connection = new TcpClient();
        await connection.ConnectAsync(tracker.BaseAddress.Host, tracker.BaseAddress.Port, patience.Token);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(raw.Replace("{host}", tracker.BaseAddress.Authority, StringComparison.Ordinal)), patience.Token);

        using var reader = new StreamReader(stream, Encoding.Latin1);
        // It ends where the other side closes, and in no other way.
        var answer = await reader.ReadToEndAsync(patience.Token);
        Assert.True(expect.Says("connection", "closed"), "No case of a connection that stays open is known.");

        var lines = answer.Split("\r\n").Where(line => line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)).ToList();
        Assert.Equal((int)expect["responses"]!, lines.Count);
        Assert.Contains(int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), expect["status"]!.AsArray().Select(status => (int)status!));
    }
}
