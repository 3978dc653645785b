using System.Globalization;
using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Countries;
using OnboardingTracker.Knowledge.Yaml;

namespace OnboardingTracker.Knowledge.Prices;

/// <summary>Reads one price.</summary>
internal static class PriceRow
{
    private const string NotKnown = "unknown";

    public static Price Read(YamlRow row, IReadOnlyDictionary<string, SourceRow> sources)
    {
        var source = SourceRow.Of(row, sources);
        var amount = Amount(row);
        var price = new Price(row.Word<PriceKind>("kind"), Country(row), amount, Currency(row, amount), source.Name, source.Address, source.Read)
        {
            AsOf = source.Date,
            Carrier = row.OptionalText("carrier"),
            NumberType = NumberType(row),
            Brand = row.Has("brand") ? row.Word<A2pBrandKind>("brand") : null,
            IsRegistered = row.Has("registered") ? row.Flag("registered") : null,
            Variant = row.OptionalText("variant"),
            Note = row.OptionalText("note"),
        };
        row.RefuseUnknownFields();
        return price is { Kind: PriceKind.Number, Country: null } or { Kind: PriceKind.Number, NumberType: null }
            ? throw row.Wrong(row.Line, "The price of a number needs its country and its type.")
            : price;
    }

    /// <summary>It must be there, because a price that was left out must not pass as one that nobody knows.</summary>
    private static decimal? Amount(YamlRow row) => row.Text("amount") switch
    {
        NotKnown => null,
        var text when decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) => amount,
        var text => throw row.Wrong("amount", $"The field \"amount\" is \"{text}\"; it must be a figure such as 0.0083, or {NotKnown}."),
    };

    private static string? Currency(YamlRow row, decimal? amount) => row.OptionalText("currency") switch
    {
        null when amount is null => null,
        null => throw row.Wrong(row.Line, "An amount needs its currency."),
        var text when Money.IsCurrency(text) => text,
        var text => throw row.Wrong("currency", $"\"{text}\" is not a currency of three capital letters."),
    };

    private static string? Country(YamlRow row) => row.OptionalText("country") switch
    {
        null => null,
        { Length: 2 } text when CountryNames.TryRead(text, out var code) && code == text => text,
        var text => throw row.Wrong("country", $"\"{text}\" is not a country code of two capital letters."),
    };

    private static string? NumberType(YamlRow row) => row.OptionalText("number-type") switch
    {
        null => null,
        var text when NumberTypes.Normal(text) == text => text,
        var text => throw row.Wrong("number-type", $"The type of number is written \"{NumberTypes.Normal(text)}\"."),
    };
}
