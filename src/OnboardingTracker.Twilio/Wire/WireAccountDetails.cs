using System.Text.Json;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>An API key with its permissions, which only restricted keys have.</summary>
internal sealed record WireKeyDetail(string? Sid, string? FriendlyName, JsonElement? Policy, DateTimeOffset? DateCreated, DateTimeOffset? DateUpdated);

/// <summary>A number that was verified for a trial account. There is no member for its name, which often is a person's.</summary>
internal sealed record WireCallerId(string? PhoneNumber, DateTimeOffset? DateCreated);

/// <summary>The usage of one category in this month; count and price are numbers as text.</summary>
internal sealed record WireMonthUsage(
    string? Category, decimal? Count, string? CountUnit, decimal? Price, string? PriceUnit, string? StartDate, string? EndDate);

/// <summary>A message, without its text and numbers.</summary>
internal sealed record WireMessageDetail(
    string? Sid,
    string? Direction,
    string? Status,
    int? ErrorCode,
    string? ErrorMessage,
    int? NumSegments,
    decimal? Price,
    string? PriceUnit,
    string? MessagingServiceSid,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateSent,
    DateTimeOffset? DateUpdated);

/// <summary>A country to which messages have a price.</summary>
internal sealed record WirePricedCountry(string? Country, string? IsoCountry);

/// <summary>What phone numbers of a country cost.</summary>
internal sealed record WireNumberPrices(string? Country, string? IsoCountry, IReadOnlyList<WireNumberPrice>? PhoneNumberPrices, string? PriceUnit);

/// <summary>The price of one kind of number; amounts are text.</summary>
internal sealed record WireNumberPrice(string? NumberType, decimal? BasePrice, decimal? CurrentPrice);

/// <summary>How many codes Verify sent, and how many were entered.</summary>
internal sealed record WireAttempts(int? TotalAttempts, int? TotalConverted, int? TotalUnconverted, decimal? ConversionRatePercentage);
