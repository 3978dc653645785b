using OnboardingTracker.Core.Countries;

namespace OnboardingTracker.Core.Tests.Countries;

public sealed class CountryNamesTests
{
    [Fact]
    public void All_officially_assigned_codes_and_kosovo_are_known_once()
    {
        Assert.Equal(250, CountryNames.All.Count);
        Assert.Equal(250, CountryNames.All.Select(country => country.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("Kosovo", CountryNames.Of("XK"));
    }

    [Theory]
    [InlineData("de", "DE")]
    [InlineData(" Germany ", "DE")]
    [InlineData("germany (DE)", "DE")]
    [InlineData("Côte d’Ivoire", "CI")]
    public void Codes_names_and_both_together_are_read(string typed, string code)
    {
        Assert.True(CountryNames.TryRead(typed, out var read));
        Assert.Equal(code, read);
    }

    [Theory]
    [InlineData("ZZ")]
    [InlineData("UK")]
    [InlineData("USA")]
    [InlineData("ＵＳ")]
    [InlineData("ıe")]
    [InlineData("")]
    public void What_is_no_country_is_not_read(string typed)
    {
        Assert.False(CountryNames.TryRead(typed, out _));
    }

    [Theory]
    [InlineData("USA", "US")]
    [InlineData(" uk ", "GB")]
    [InlineData("Czech Republic", "CZ")]
    [InlineData("Turkey", "TR")]
    [InlineData("Germany (DE)", "DE")]
    public void What_people_call_a_country_besides_is_read_where_they_type_it(string typed, string code)
    {
        Assert.True(CountryNames.TryReadTyped(typed, out var read));
        Assert.Equal(code, read);
    }
}
