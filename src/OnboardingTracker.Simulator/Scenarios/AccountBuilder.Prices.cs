using OnboardingTracker.Simulator.Accounts;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    private const decimal NumberPrice = 1.15m;
    private const decimal TollfreePrice = 2.15m;

    private static readonly string[] NorthAmericanSenders = ["local", "toll free", "shortcode"];
    private static readonly string[] OtherSenders = ["mobile", "shortcode"];

    /// <summary>What a message costs to and from a few countries, by carrier; all others answer 404.</summary>
    public void AddPrices()
    {
        AddPrices("US", "United States", OutboundPrice, NorthAmericanSenders, ("AT&T", "310", "410"), ("T-Mobile", "310", "260"), ("Verizon", "311", "480"));
        AddPrices("CA", "Canada", OutboundPrice, NorthAmericanSenders, ("Bell", "302", "610"), ("Rogers", "302", "720"));
        AddPrices("DE", "Germany", 0.1095m, OtherSenders, ("Telekom", "262", "01"), ("Vodafone", "262", "02"), ("O2", "262", "03"));
        AddPrices("GB", "United Kingdom", 0.0524m, OtherSenders, ("EE", "234", "30"), ("Vodafone", "234", "15"));
    }

    private void AddPrices(string country, string name, decimal price, string[] senders, params (string Carrier, string Mcc, string Mnc)[] carriers) =>
        Add(Collections.MessagingCountries, Resource.Of(country, accountSid: null, new
        {
            country = name,
            inbound_sms_prices = senders.Select(sender => new { number_type = sender, base_price = InboundPrice, current_price = InboundPrice }),
            iso_country = country,
            outbound_sms_prices = carriers.Select(one => new
            {
                carrier = one.Carrier,
                mcc = one.Mcc,
                mnc = one.Mnc,
                prices = senders.Select(sender => new { number_type = sender, base_price = price, current_price = price }),
            }),
            price_unit = currency,
            url = Link("pricing", $"/v1/Messaging/Countries/{country}"),
        }));
}
