namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Which price is asked for.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null for what is priced without a country.</param>
/// <param name="NumberTypes">The types of numbers that may send; null when that is not known, and then every type counts.</param>
/// <param name="Brand">Null when it is not known or does not matter.</param>
public sealed record PriceQuestion(PriceKind Kind, string? Country = null, IReadOnlyList<string>? NumberTypes = null, A2pBrandKind? Brand = null)
{
    /// <summary>Whether a price answers it.</summary>
    public bool Takes(Price price) =>
        price.Kind == Kind
        && (price.Country is null || price.Country == Country)
        && (price.NumberType is null || NumberTypes is null || NumberTypes.Contains(price.NumberType, StringComparer.Ordinal))
        && (price.Brand is null || Brand is null || price.Brand == Brand)
        && (price.IsRegistered is null || Brand is null || price.IsRegistered == (Brand is not A2pBrandKind.None));
}
