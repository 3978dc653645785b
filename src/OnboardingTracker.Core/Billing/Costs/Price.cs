namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>What one thing costs, before taxes, and who says so.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null for a price that is the same everywhere.</param>
/// <param name="Amount">Null when no source tells it, which is not the same as nothing to pay.</param>
/// <param name="Currency">ISO 4217; null only together with the amount.</param>
/// <param name="Source">The name of the source.</param>
/// <param name="Address">Its address; null where it has none to show.</param>
/// <param name="ReadOn">The day on which the source was read.</param>
public sealed record Price(PriceKind Kind, string? Country, decimal? Amount, string? Currency, string Source, string? Address, DateOnly ReadOn)
{
    /// <summary>The carrier whose price it is; null when it holds for all.</summary>
    public string? Carrier { get; init; }

    /// <summary>Of <see cref="NumberTypes"/>; null when it holds for all.</summary>
    public string? NumberType { get; init; }

    /// <summary>The kind of brand for which it holds; null when it holds for all.</summary>
    public A2pBrandKind? Brand { get; init; }

    /// <summary>For carrier fees: of registered or of unregistered traffic; null when it holds for both.</summary>
    public bool? IsRegistered { get; init; }

    /// <summary>What tells two prices of one thing apart, besides the carrier: "cheapest use case"; null when there is one only.</summary>
    public string? Variant { get; init; }

    /// <summary>The date that the source itself bears; null where none is visible.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Asked of Twilio's Pricing API for this account, so that it holds before any list.</summary>
    public bool IsLive { get; init; }

    /// <summary>What is to be known of it, as a sentence.</summary>
    public string? Note { get; init; }
}
