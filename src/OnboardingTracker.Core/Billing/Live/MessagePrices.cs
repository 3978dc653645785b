namespace OnboardingTracker.Core.Billing.Live;

/// <summary>
/// What messages to and from a country cost, a segment each. Beside <see cref="Snapshots.MessagingPrice"/>, which keeps the cheapest and the dearest of the
/// same list for a check, this is the whole list.
/// </summary>
/// <param name="Country">ISO 3166-1 alpha-2 in capital letters.</param>
/// <param name="IsServed">Twilio has a price list for the country; without one it sends none there.</param>
/// <param name="Currency">ISO 4217 in capital letters.</param>
/// <param name="Outbound">To each carrier.</param>
/// <param name="Inbound">At each type of the account's own numbers.</param>
public sealed record MessagePrices(
    string Country, bool IsServed, string? Currency, IReadOnlyList<CarrierPrices> Outbound, IReadOnlyList<TypePrice> Inbound);

/// <summary>What a message to one carrier costs.</summary>
/// <param name="Carrier">As Twilio names it; null when it does not.</param>
/// <param name="Mcc">Mobile country code.</param>
/// <param name="Mnc">Mobile network code; a carrier may have several lines.</param>
/// <param name="Prices">By the type of number that sends.</param>
public sealed record CarrierPrices(string? Carrier, string? Mcc, string? Mnc, IReadOnlyList<TypePrice> Prices);
