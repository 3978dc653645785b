namespace OnboardingTracker.Core.Billing.Live;

/// <summary>What phone numbers of a country cost a month.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="IsSold">Twilio has a price list for the country; without one it sells no numbers there.</param>
/// <param name="Currency">ISO 4217 in capital letters; the pricing API may use another than the account.</param>
public sealed record NumberPrices(string Country, bool IsSold, string? Currency, IReadOnlyList<TypePrice> Prices);

/// <summary>The price of one type of number.</summary>
/// <param name="NumberType">As Twilio writes it: local, mobile, national, toll free, shortcode ...</param>
/// <param name="Base">The list price; null when Twilio does not say.</param>
/// <param name="Current">What this account pays after its discounts; null when Twilio does not say.</param>
public sealed record TypePrice(string? NumberType, decimal? Base, decimal? Current)
{
    /// <summary>What is paid: the account's own price where there is one, else the list price.</summary>
    public decimal? Paid => Current ?? Base;
}
