using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Tests.Text;

public sealed class CsvOutputTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@A1", "'@A1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠1", "'＠1")]
    [InlineData("-", "'-")]
    [InlineData("+1.2.3", "'+1.2.3")]
    [InlineData("-1.", "'-1.")]
    public void A_cell_at_which_a_spreadsheet_would_calculate_is_guarded(string text, string cell) => Assert.Equal(cell, CsvOutput.Cell(text));

    [Theory]
    [InlineData("+15005550006")]
    [InlineData("-12.5")]
    [InlineData("42")]
    [InlineData("A=1")]
    [InlineData("ünïcode")]
    [InlineData("")]
    public void Numbers_phone_numbers_and_other_text_stay(string text) => Assert.Equal(text, CsvOutput.Cell(text));

    [Fact]
    public void Commas_quotes_line_breaks_and_spaces_at_the_ends_are_quoted() => Assert.Equal(
        "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" spaced \",,plain\r\n",
        CsvOutput.Line("a,b", "say \"x\"", "two\nlines", " spaced ", null, "plain"));
}
