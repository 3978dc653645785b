using OnboardingTracker.Core.Billing.Live;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A usage record in full; count, usage and price come as numbers and as text, empty where there is none.</summary>
internal sealed record WireUsage(
    string? AccountSid,
    string? Category,
    string? Description,
    decimal? Count,
    string? CountUnit,
    decimal? Usage,
    string? UsageUnit,
    decimal? Price,
    string? PriceUnit,
    string? StartDate,
    string? EndDate)
{
    /// <param name="accountSid">Whose it is where the record does not say it.</param>
    public UsageRecord ToRecord(string accountSid) => new(
        AccountSid ?? accountSid,
        Required.Of(Category),
        Description,
        Count,
        CountUnit,
        Usage,
        UsageUnit,
        Price,
        PriceUnit?.ToUpperInvariant(),
        WireDay.Of(StartDate),
        WireDay.Of(EndDate));
}

/// <summary>A message with its price. Text and numbers are read to tell segments, country and channel; they go no further.</summary>
internal sealed record WireMessageCost(
    string? Direction,
    string? Status,
    int? ErrorCode,
    string? MessagingServiceSid,
    string? Body,
    string? From,
    string? To,
    int? NumSegments,
    int? NumMedia,
    decimal? Price,
    string? PriceUnit,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateSent);

/// <summary>Which numbers a message went between, and when.</summary>
internal sealed record WireMessageUse(string? Direction, string? From, string? To, DateTimeOffset? DateCreated, DateTimeOffset? DateSent);

/// <summary>A number with the day it came to the account.</summary>
internal sealed record WireNumberUse(
    string? Sid, string? PhoneNumber, string? Type, WireCapabilities? Capabilities, DateTimeOffset? DateCreated);

/// <summary>The whole price list of messages of one country.</summary>
internal sealed record WireMessagePrices(
    string? PriceUnit, IReadOnlyList<WireCarrierPrices>? OutboundSmsPrices, IReadOnlyList<WireTypePrice>? InboundSmsPrices)
{
    public MessagePrices ToPrices(string country) => new(
        country,
        IsServed: true,
        PriceUnit?.ToUpperInvariant(),
        [.. (OutboundSmsPrices ?? []).Select(carrier => new CarrierPrices(carrier.Carrier, carrier.Mcc, carrier.Mnc, WireTypePrice.All(carrier.Prices)))],
        WireTypePrice.All(InboundSmsPrices));
}

/// <summary>The prices of one carrier by the type of number that sends.</summary>
internal sealed record WireCarrierPrices(string? Carrier, string? Mcc, string? Mnc, IReadOnlyList<WireTypePrice>? Prices);

/// <summary>What phone numbers of a country cost a month.</summary>
internal sealed record WireNumberPriceList(IReadOnlyList<WireTypePrice>? PhoneNumberPrices, string? PriceUnit)
{
    public NumberPrices ToPrices(string country) =>
        new(country, IsSold: true, PriceUnit?.ToUpperInvariant(), WireTypePrice.All(PhoneNumberPrices));
}

/// <summary>A price for one type of number; amounts come as numbers and as text.</summary>
internal sealed record WireTypePrice(string? NumberType, decimal? BasePrice, decimal? CurrentPrice)
{
    public static IReadOnlyList<TypePrice> All(IReadOnlyList<WireTypePrice>? prices) =>
        [.. (prices ?? []).Select(price => new TypePrice(price.NumberType, price.BasePrice, price.CurrentPrice))];
}
