using OnboardingTracker.Core.Registrations;

namespace OnboardingTracker.Core.Tests.Registrations;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("We send codes", "We send codes", "We send codes")]
    [InlineData("We send codes", "We send sign-in codes", "We send [+sign-in] codes")]
    [InlineData("We send codes daily", "They send codes", "[-We] [+They] send codes [-daily]")]
    [InlineData(null, "New", "[+New]")]
    [InlineData("Old", null, "[-Old]")]
    public void Words_are_kept_added_or_removed(string? before, string? after, string expected) =>
        Assert.Equal(expected, string.Join(' ', WordDifference.Between(before, after).Select(Written)));

    [Fact]
    public void Very_long_texts_are_replaced_as_a_whole() => Assert.Equal(
        [WordChange.Removed, WordChange.Added],
        WordDifference.Between(string.Join(' ', Enumerable.Repeat("a", 2000)), string.Join(' ', Enumerable.Repeat("b", 2000))).Select(run => run.Change));

    private static string Written(WordRun run) => run.Change switch
    {
        WordChange.Added => $"[+{run.Text}]",
        WordChange.Removed => $"[-{run.Text}]",
        _ => run.Text,
    };
}
