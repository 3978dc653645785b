using System.Globalization;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Figures as sentences and formulas write them; only here are they rounded.</summary>
internal static class Figures
{
    /// <summary>With groups of thousands and at most eight decimals, which no price of Twilio's reaches: "40,000", "0.0083".</summary>
    public static string Of(decimal figure) => figure.ToString("#,##0.########", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: "1 segment", "2 segments".</summary>
    public static string Count(decimal figure, string one, string many) => $"{Of(figure)} {(figure == 1 ? one : many)}";
}
