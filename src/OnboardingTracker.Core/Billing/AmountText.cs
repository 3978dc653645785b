using System.Globalization;

namespace OnboardingTracker.Core.Billing;

/// <summary>An amount of an account in a sentence, by cents: "1,234.50 USD".</summary>
internal static class AmountText
{
    /// <param name="currency">As Twilio writes it; left out where it is not known.</param>
    public static string Of(decimal? amount, string? currency) => $"{amount?.ToString("#,##0.00", CultureInfo.InvariantCulture)} {currency?.ToUpperInvariant()}".TrimEnd();
}
