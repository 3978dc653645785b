using OnboardingTracker.Core.Snapshots;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads what a message to each planned country costs. A country without a price is one that Twilio does not serve.</summary>
internal static class PriceReader
{
    public static async Task<IReadOnlyList<MessagingPrice>?> ReadAsync(Scan scan, IReadOnlyList<string> countries)
    {
        var asked = AskedCountries.Of(countries);
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
