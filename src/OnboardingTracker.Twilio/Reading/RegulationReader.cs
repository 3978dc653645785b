using OnboardingTracker.Core.Snapshots;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the rules of each planned country. A country without rules asks for no bundle.</summary>
internal static class RegulationReader
{
    public static async Task<IReadOnlyList<Regulation>?> ReadAsync(Scan scan, IReadOnlyList<string> countries)
    {
        var lists = await scan.ListsAsync(
            SnapshotPart.Regulations, AskedCountries.Of(countries), Default.WireRegulation, regulation => regulation.ToRegulation());
        return lists.All(list => list is null) ? null : [.. lists.SelectMany(list => list ?? [])];
    }
}
