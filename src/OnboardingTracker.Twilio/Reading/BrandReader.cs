using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the A2P brands with the vettings of each.</summary>
internal static class BrandReader
{
    public static async Task<IReadOnlyList<Brand>?> ReadAsync(Scan scan)
    {
        Problem? problem = null;
        var brands = await scan.ListAsync(SnapshotPart.Brands, Default.WireBrand, brand => brand.ToBrand(), met => problem = met);
        if (brands is null)
        {
            scan.Fail(SnapshotPart.BrandVettings, problem!);
            return null;
        }

        var vettings = await scan.ListsAsync(
            SnapshotPart.BrandVettings, [.. brands.Select(brand => brand.Sid)], Default.WireVetting, vetting => vetting.ToVetting());
        return [.. brands.Select((brand, at) => brand with { Vettings = vettings[at] })];
    }
}
