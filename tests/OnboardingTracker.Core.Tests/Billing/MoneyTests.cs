using OnboardingTracker.Core.Billing;

namespace OnboardingTracker.Core.Tests.Billing;

public sealed class MoneyTests
{
    [Fact]
    public void Amounts_of_one_currency_are_added_and_taken_away_exactly()
    {
        Assert.Equal(new Money(0.3m, "USD"), new Money(0.1m, "USD") + new Money(0.2m, "USD"));
        Assert.Equal(new Money(-0.1m, "USD"), new Money(0.1m, "USD") - new Money(0.2m, "USD"));
        Assert.Equal(new Money(0.0249m, "USD"), new Money(0.0083m, "USD") * 3);
    }

    [Fact]
    public void Different_currencies_are_never_added()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new Money(1, "USD") + new Money(1, "EUR"));

        Assert.Equal("USD and EUR cannot be added to each other.", refusal.Message);
        Assert.Throws<InvalidOperationException>(() => new Money(1, "USD") - new Money(1, "EUR"));
    }

    [Theory]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("EURO")]
    [InlineData("")]
    public void A_currency_is_three_capital_letters(string currency) => Assert.Throws<ArgumentException>(() => new Money(1, currency));

    [Fact]
    public void Sums_are_made_for_each_currency() => Assert.Equal(
        [new Money(5, "EUR"), new Money(4, "USD")],
        Money.SumByCurrency([new Money(1, "USD"), new Money(5, "EUR"), new Money(3, "USD")]));

    [Theory]
    [InlineData("1234.5", "1,234.50 USD")]
    [InlineData("0.0083", "0.0083 USD")]
    [InlineData("0.00005", "0.0001 USD")]
    [InlineData("-2", "-2.00 USD")]
    public void Only_what_is_shown_is_rounded(string amount, string shown) =>
        Assert.Equal(shown, new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "USD").ToString());
}
