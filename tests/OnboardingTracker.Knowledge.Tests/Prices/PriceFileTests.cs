using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Knowledge.Prices;

namespace OnboardingTracker.Knowledge.Tests.Prices;

public sealed class PriceFileTests
{
    private const string Text = """
        sources:
          - key: list
            name: "A list"
            address: https://prices.example/
            date: 2026-04-14
            read: 2026-11-23
        prices:
          - { kind: number, country: DE, number-type: mobile, amount: 30.00, currency: USD, source: list, note: "For SMS." }
          - { kind: carrierFee, country: US, carrier: One, registered: true, brand: standard, variant: "peak", amount: unknown, source: list }
        """;

    [Fact]
    public void A_price_keeps_its_source_and_both_dates()
    {
        var price = Load(Text).Prices[0];

        Assert.Equal(
            new Price(PriceKind.Number, "DE", 30, "USD", "A list", "https://prices.example/", new DateOnly(2026, 11, 23))
            {
                NumberType = "mobile",
                AsOf = new DateOnly(2026, 4, 14),
                Note = "For SMS.",
            },
            price);
    }

    [Fact]
    public void What_is_unknown_stays_unknown()
    {
        var price = Load(Text).Prices[1];

        Assert.Null(price.Amount);
        Assert.Null(price.Currency);
        Assert.Equal(("One", true, A2pBrandKind.Standard, "peak"), (price.Carrier, price.IsRegistered, price.Brand, price.Variant));
    }

    [Theory]
    [InlineData("amount: 30.00, ", "", 8, "The field \"amount\" is missing.")]
    [InlineData("amount: 30.00", "amount: -1", 8, "The field \"amount\" is \"-1\"; it must be a figure such as 0.0083, or unknown.")]
    [InlineData("amount: 30.00", "amount: \"30,00\"", 8, "The field \"amount\" is \"30,00\"; it must be a figure such as 0.0083, or unknown.")]
    [InlineData("currency: USD, ", "", 8, "An amount needs its currency.")]
    [InlineData("currency: USD", "currency: usd", 8, "\"usd\" is not a currency of three capital letters.")]
    [InlineData("country: DE", "country: de", 8, "\"de\" is not a country code of two capital letters.")]
    [InlineData("country: DE, ", "", 8, "The price of a number needs its country and its type.")]
    [InlineData("number-type: mobile", "number-type: Toll Free", 8, "The type of number is written \"toll-free\".")]
    [InlineData("source: list, note", "source: lists, note", 8, "\"lists\" is not one of the sources.")]
    [InlineData("note: \"For SMS.\"", "notes: \"For SMS.\"", 8, "\"notes\" is not a field known here. Did you mean note?")]
    [InlineData("address: https://prices.example/", "address: prices.example", 4, "\"prices.example\" is not an https address.")]
    [InlineData("date: 2026-04-14", "date: 2026-12-14", 6, "A source cannot be read before the day it was written.")]
    [InlineData("read: 2026-11-23", "read: soon", 6, "The field \"read\" must be a day such as 2026-11-23.")]
    [InlineData("prices:", "currency: USD\nprices:", 7, "\"currency\" is not a field known here.")]
    public void A_wrong_file_is_refused_with_its_line(string what, string instead, int line, string sentence)
    {
        var text = Text.Replace(what, instead, StringComparison.Ordinal);
        Assert.NotEqual(Text, text);

        var refusal = Assert.Throws<KnowledgeFileException>(() => Load(text));

        Assert.Equal((line, sentence), (refusal.Line, refusal.Sentence));
    }

    [Fact]
    public void Two_prices_of_one_thing_are_refused()
    {
        var refusal = Assert.Throws<KnowledgeFileException>(
            () => Load($"{Text}\n  - {{ kind: number, country: DE, number-type: mobile, amount: 25, currency: EUR, source: list }}"));

        Assert.Equal((10, "The price of the same thing stands on line 8 already."), (refusal.Line, refusal.Sentence));
    }

    [Fact]
    public void A_source_that_no_price_names_is_refused()
    {
        var text = Text.Replace("prices:", "  - { key: idle, name: \"Idle\", address: https://idle.example/, read: 2026-11-23 }\nprices:", StringComparison.Ordinal);

        Assert.Equal("No price names the source \"idle\".", Assert.Throws<KnowledgeFileException>(() => Load(text)).Sentence);
    }

    [Fact]
    public void A_file_without_prices_is_refused() =>
        Assert.Equal("The file must hold prices.", Assert.Throws<KnowledgeFileException>(() => Load("prices: []")).Sentence);

    private static PriceList Load(string text) => PriceFile.Load(text, "own.yaml");
}
