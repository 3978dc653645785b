using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Core.Tests.Activity;

/// <summary>The form of RFC 8785, as its sections 3.2.2 and 3.2.3 show it.</summary>
public sealed class CanonicalJsonTests
{
    [Fact]
    public void Members_stand_in_the_order_of_their_code_units() => Assert.Equal(
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}",
        CanonicalJson.Of(new Dictionary<string, object?>
        {
            ["€"] = "Euro Sign",
            ["\r"] = "Carriage Return",
            ["\uFB33"] = "Hebrew Letter Dalet With Dagesh",
            ["1"] = "One",
            ["😀"] = "Emoji: Grinning Face",
            ["\u0080"] = "Control",
            ["ö"] = "Latin Small Letter O With Diaeresis",
        }));

    [Fact]
    public void Only_what_has_to_be_is_escaped() => Assert.Equal(
        "{\"literals\":null,\"number\":-9007199254740991,\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"yes\":true}",
        CanonicalJson.Of(new Dictionary<string, object?>
        {
            ["string"] = "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
            ["literals"] = null,
            ["number"] = -9007199254740991L,
            ["yes"] = true,
        }));

    [Fact]
    public void What_has_no_one_form_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CanonicalJson.Of([new("a", 1.5)]));
        Assert.Throws<ArgumentException>(() => CanonicalJson.Of([new("a", 9007199254740992L)]));
    }
}
