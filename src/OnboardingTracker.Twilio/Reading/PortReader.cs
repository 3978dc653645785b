using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the port-in requests and, where something is left to move, what is said of each number.</summary>
internal static class PortReader
{
    public static async Task<IReadOnlyList<PortInRequest>?> ReadAsync(Scan scan)
    {
        Problem? problem = null;
        var requests = await scan.ListAsync(SnapshotPart.PortInRequests, Default.WirePortInRequest, request => request.ToRequest(), met => problem = met);
        if (requests is null)
        {
            scan.Fail(SnapshotPart.PortInNumbers, problem!);
            return null;
        }

        List<string> open = [.. requests.Where(request => !request.IsOver).Select(request => request.Sid)];
        var details = await scan.NoneOrOneAsync(SnapshotPart.PortInNumbers, open, Default.WirePortedNumbers, request => request.ToNumbers());
        return
        [
            .. requests.Select(request => open.IndexOf(request.Sid) is var place and >= 0
                ? request with { Numbers = details[place]?.SelectMany(numbers => numbers).ToList() }
                : request),
        ];
    }
}
