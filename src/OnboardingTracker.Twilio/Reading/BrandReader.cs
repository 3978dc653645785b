using OnboardingTracker.Core.Snapshots;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the A2P brands with the vettings of each.</summary>
internal static class BrandReader
{
    public static async Task<IReadOnlyList<Brand>?> ReadAsync(Scan scan)
    {
        var brands = await scan.OuterListAsync(SnapshotPart.Brands, Default.WireBrand, brand => brand.ToBrand());
        if (brands is null)
        {
            return null;
        }

        var vettings = await scan.ListsAsync(
            SnapshotPart.BrandVettings, [.. brands.Select(brand => brand.Sid)], Default.WireVetting, vetting => vetting.ToVetting());
        return [.. brands.Select((brand, at) => brand with { Vettings = vettings[at] })];
    }
}
