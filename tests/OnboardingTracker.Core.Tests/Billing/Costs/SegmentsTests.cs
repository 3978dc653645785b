using OnboardingTracker.Core.Billing.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

public sealed class SegmentsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    [InlineData(459, 3)]
    [InlineData(460, 4)]
    public void Plain_text_fits_160_characters_and_153_in_each_of_several(int length, int count)
    {
        var segments = Segments.Of(new string('a', length));

        Assert.Equal((count, false, count), (segments.Count, segments.IsUcs2, segments.CountWithout));
        Assert.Empty(segments.ForcingCharacters);
    }

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void Other_text_fits_70_characters_and_67_in_each_of_several(int length, int count) =>
        Assert.Equal(count, Segments.Of(new string('я', length)).Count);

    [Theory]
    [InlineData("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ")]
    [InlineData(" !\"#¤%&'()*+,-./0123456789:;<=>?¡ÄÖÑÜ§¿äöñüà")]
    [InlineData("^{}\\[~]|€\f")]
    public void The_whole_alphabet_and_its_extension_are_plain(string text) => Assert.False(Segments.Of(text).IsUcs2);

    [Theory]
    [InlineData("ç")]
    [InlineData("`")]
    [InlineData("’")]
    [InlineData("–")]
    [InlineData("á")]
    [InlineData("\t")]
    [InlineData("😀")]
    public void What_looks_plain_need_not_be(string character) => Assert.Equal([character], Segments.Of($"a{character}b").ForcingCharacters);

    [Fact]
    public void Characters_of_the_extension_take_two_places()
    {
        Assert.Equal(1, Segments.Of(new string('€', 80)).Count);
        Assert.Equal(2, Segments.Of(new string('€', 81)).Count);
    }

    [Fact]
    public void A_character_of_two_places_is_not_parted_between_segments()
    {
        // 152 places are taken in the first segment; the euro sign needs two and goes into the second, so that 153 are no longer enough for the rest.
        var text = $"{new string('a', 152)}€{new string('a', 152)}";

        Assert.Equal(306, 152 + 2 + 152);
        Assert.Equal(3, Segments.Of(text).Count);
        Assert.Equal(2, Segments.Of($"{new string('a', 151)}€{new string('a', 153)}").Count);
    }

    [Fact]
    public void A_pair_of_surrogates_is_not_parted_either()
    {
        // 66 places, then a pair that does not fit into the 67th alone: 2 + 66 in the second segment leaves no place for the last one.
        var text = $"{new string('я', 66)}😀{new string('я', 66)}";

        Assert.Equal(134, text.Length);
        Assert.Equal(3, Segments.Of(text).Count);
    }

    [Fact]
    public void The_characters_that_force_it_are_named_once_each_in_the_order_of_the_text()
    {
        var segments = Segments.Of($"It’s – “done” – it’s {new string('a', 60)}");

        Assert.Equal(["’", "–", "“", "”"], segments.ForcingCharacters);
        Assert.Equal((2, 1, 6), (segments.Count, segments.CountWithout, segments.ForcingPlaces));
    }

    [Fact]
    public void Half_a_pair_of_surrogates_is_counted_and_not_refused() => Assert.True(Segments.Of("a\ud83d").IsUcs2);
}
