using OnboardingTracker.Core.Snapshots;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the port-in requests and, where something is left to move, what is said of each number.</summary>
internal static class PortReader
{
    public static async Task<IReadOnlyList<PortInRequest>?> ReadAsync(Scan scan)
    {
        var requests = await scan.OuterListAsync(SnapshotPart.PortInRequests, Default.WirePortInRequest, request => request.ToRequest());
        if (requests is null)
        {
            return null;
        }

        List<string?> open = [.. requests.Select(request => request.IsOver ? null : request.Sid)];
        var details = await scan.NoneOrOneAsync(SnapshotPart.PortInNumbers, open, Default.WirePortedNumbers, request => request.ToNumbers());
        return [.. requests.Select((request, at) => request with { Numbers = details[at]?.SelectMany(numbers => numbers).ToList() })];
    }
}
