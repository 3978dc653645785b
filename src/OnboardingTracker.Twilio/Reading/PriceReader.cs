using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Http;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads what a message to each planned country costs. A country without a price is one that Twilio does not serve.</summary>
internal static class PriceReader
{
    public static async Task<IReadOnlyList<MessagingPrice>?> ReadAsync(Scan scan, IReadOnlyList<string> countries)
    {
        // They become part of an address.
        List<string> asked = [.. countries.Where(SessionOpener.IsCountry).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (asked.Count == 0)
        {
            // Any country tells whether prices can be read, and a part that nobody asked for must not count as read.
            asked.Add("US");
        }

        var prices = await scan.NoneOrOneAsync(SnapshotPart.MessagingPrices, asked, Default.WireMessagingCountry, country => country);
        return
        [
            .. asked.Zip(prices)
                .Where(pair => pair.Second is not null)
                .Select(pair => pair.Second is [var price, ..]
                    ? price.ToPrice(pair.First)
                    : new MessagingPrice(pair.First, IsServed: false, Cheapest: null, Dearest: null, Currency: null)),
        ];
    }
}
