namespace OnboardingTracker.Web.Tests.Styles;

/// <summary>Every text can be read and every control be seen, light and dark, by the numbers of WCAG 2.2 (1.4.3 and 1.4.11).</summary>
public sealed class ContrastTests
{
    private const double OfText = 4.5;
    private const double OfControls = 3;

    private static readonly string[] Grounds = ["canvas", "surface", "sunken"];
    private static readonly string[] Tones = ["ok", "person", "wait", "warn", "bad", "info", "mut"];
    private static readonly Tokens Tokens = Tokens.Read();

    public static TheoryData<string, string, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, double>();
            foreach (var ground in Grounds)
            {
                pairs.AddRange([.. new[] { "ink", "ink-2", "ink-3", "accent", "accent-hover", "danger" }.Select(text => (text, ground, OfText))]);
                pairs.AddRange([.. new[] { "line-strong", "focus", "accent" }.Select(control => (control, ground, OfControls))]);
            }

            foreach (var tone in Tones)
            {
                pairs.AddRange(($"{tone}-fg", $"{tone}-bg", OfText), ($"{tone}-fg", "surface", OfText), ($"{tone}-fg", "canvas", OfText));
                pairs.AddRange(($"{tone}-line", "surface", OfControls), ("ink", $"{tone}-bg", OfText), ("focus", $"{tone}-bg", OfControls));
            }

            pairs.AddRange(("accent-ink", "accent", OfText), ("accent-ink", "accent-hover", OfText));
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Pair_has_enough_contrast_in_both_themes(string front, string ground, double atLeast)
    {
        foreach (var isDark in new[] { false, true })
        {
            var contrast = Tokens[front, isDark].ContrastWith(Tokens[ground, isDark]);
            Assert.True(contrast >= atLeast, $"{front} on {ground}, {(isDark ? "dark" : "light")}: {contrast:0.00}, not {atLeast}.");
        }
    }

    [Fact]
    public void Formula_gives_the_known_values()
    {
        Assert.Equal(21, Colour.Parse("#ffffff").ContrastWith(Colour.Parse("#000000")), 2);
        Assert.Equal(4.54, Colour.Parse("#767676").ContrastWith(Colour.Parse("#ffffff")), 2);
    }

    /// <summary>A new colour takes part in the table above, or is a line for the eye only.</summary>
    [Fact]
    public void Every_colour_token_is_in_a_pair_or_decorative()
    {
        var paired = Pairs.Select(pair => pair.Data).SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Append("line");

        Assert.Empty(Tokens.Names.Except(paired, StringComparer.Ordinal));
    }
}
