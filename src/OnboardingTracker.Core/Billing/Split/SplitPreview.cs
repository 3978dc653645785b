using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>The split of a month as it would be closed now.</summary>
/// <param name="Settings">By which it was made.</param>
public sealed record SplitPreview(MonthCosts Costs, SplitSettings Settings, CostSplit Split)
{
    public BillingMonth Month => Costs.Month;

    /// <summary>The same while nobody's amount changes; what the form of closing carries, so that nobody closes what they have not seen.</summary>
    public string Stamp => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Split.Currencies.SelectMany(Lines)))));

    /// <summary>Divides what was read by what people set.</summary>
    /// <exception cref="OverflowException">A sum is more than nine million million of its currency.</exception>
    public static SplitPreview Of(MonthCosts costs, SplitSettings settings) => new(costs, settings, CostSplit.Of(costs.Lines, settings.Units, settings.Rule));

    private static IEnumerable<string> Lines(CurrencySplit currency) => currency.Rows
        .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Kind}\t{row.Name}\t{row.Category}\t{row.OwnMicros}\t{row.SharedMicros}"))
        .Prepend(string.Create(CultureInfo.InvariantCulture, $"{currency.Currency}\t{currency.TotalMicros}"));
}
