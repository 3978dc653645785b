using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Tests.Text;

public sealed class SegmentsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    [InlineData(459, 3)]
    public void Plain_text_fills_160_and_then_153(int characters, int segments)
    {
        var counted = Segments.Of(new string('a', characters));

        Assert.Equal((SegmentEncoding.Gsm7, characters, segments), (counted.Encoding, counted.Units, counted.Count));
        Assert.Empty(counted.Foreign);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void One_foreign_character_makes_it_70_and_then_67(int characters, int segments)
    {
        var counted = Segments.Of("’" + new string('a', characters - 1));

        Assert.Equal((SegmentEncoding.Ucs2, characters, segments), (counted.Encoding, counted.Units, counted.Count));
        Assert.Equal(["’"], counted.Foreign);
    }

    [Fact]
    public void The_whole_alphabet_of_GSM_7_is_known()
    {
        const string Basic =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

        // 128 positions, of which one is the escape to the extension table.
        Assert.Equal(127, Basic.Length);
        Assert.Equal((SegmentEncoding.Gsm7, 127), (Segments.Of(Basic).Encoding, Segments.Of(Basic).Units));
        Assert.Equal((SegmentEncoding.Gsm7, 20), (Segments.Of("\f^{}\\[~]|€").Encoding, Segments.Of("\f^{}\\[~]|€").Units));
    }

    [Theory]
    [InlineData("ç")]
    [InlineData("`")]
    [InlineData("–")]
    [InlineData("“")]
    [InlineData("\t")]
    [InlineData("ő")]
    [InlineData("\u00a0")]
    public void What_looks_plain_and_is_not_in_the_alphabet_is_foreign(string character) =>
        Assert.Equal([character], Segments.Of($"a{character}b{character}").Foreign);

    [Fact]
    public void Two_septets_of_one_character_stay_in_one_segment()
    {
        // 152 and an euro sign: the sign does not fit behind them, so it begins the next segment, and 153 - 2 more fit beside it.
        Assert.Equal(2, Segments.Of(new string('a', 152) + "€" + new string('a', 151)).Count);
        Assert.Equal(3, Segments.Of(new string('a', 152) + "€" + new string('a', 152)).Count);
        Assert.Equal(1, Segments.Of(new string('€', 80)).Count);
        Assert.Equal(2, Segments.Of(new string('€', 81)).Count);
    }

    [Fact]
    public void The_two_halves_of_an_emoji_stay_in_one_segment()
    {
        var emoji = Segments.Of(new string('a', 66) + "😀" + new string('a', 65));

        Assert.Equal((133, 2), (emoji.Units, emoji.Count));
        Assert.Equal(3, Segments.Of(new string('a', 66) + "😀" + new string('a', 66)).Count);
        Assert.Equal(["😀"], emoji.Foreign);
    }

    [Fact]
    public void Without_its_foreign_characters_a_text_is_as_long_in_plain_ones()
    {
        var text = "It’s “on” – 😀 " + new string('a', 80);

        Assert.Equal((2, 1), (Segments.Of(text).Count, Segments.WithoutForeign(text).Count));
        Assert.Equal(text.EnumerateRunes().Count(), Segments.WithoutForeign(text).Units);
    }

    [Theory]
    [InlineData("+12065550102", "+1206…02")]
    [InlineData("+447700900123", "+4477…23")]
    [InlineData("99990", "…")]
    public void A_number_is_masked_but_for_its_ends(string number, string masked) => Assert.Equal(masked, PhoneText.Mask(number));
}
