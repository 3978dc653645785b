using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Tests.Text;

public sealed class OneLineTextTests
{
    [Theory]
    [InlineData("a\nb", "The name has a line break. Remove it.")]
    [InlineData("a\u2028b", "The name has a line break. Remove it.")]
    [InlineData("a\0b", "The name has a control character (U+0000). Remove it.")]
    [InlineData("a\u0085b", "The name has a control character (U+0085). Remove it.")]
    [InlineData("a\u202Eb", "The name has a hidden character that turns text around (U+202E). Remove it.")]
    [InlineData("\u200B\u200D", "Enter a name that can be seen.")]
    public void What_cannot_stand_in_one_line_is_refused_with_its_sentence(string text, string sentence)
    {
        Assert.Equal(sentence, OneLineText.Fault("name", text, 200));
    }

    [Theory]
    [InlineData("👩🏽‍💻 🇩🇪")]
    [InlineData("می‌خواهم")]
    [InlineData("<script>alert(1)</script> & 'quotes'")]
    [InlineData("  spaces around  ")]
    [InlineData("")]
    [InlineData(null)]
    public void Everything_else_is_taken(string? text)
    {
        Assert.Null(OneLineText.Fault("name", text, 200));
    }

    [Fact]
    public void Length_counts_what_people_see_as_characters_not_their_bytes()
    {
        var flags = string.Concat(Enumerable.Repeat("🇩", 200));

        Assert.Null(OneLineText.Fault("name", flags, 200));
        Assert.Equal("The name has 201 characters. Use at most 200.", OneLineText.Fault("name", flags + "x", 200));
    }
}
