using OnboardingTracker.Core.OptOut;

namespace OnboardingTracker.Core.Tests.OptOut;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("STOP", true)]
    [InlineData(" stop ", true)]
    [InlineData("Unsubscribe", true)]
    [InlineData("stopall", true)]
    [InlineData("cancel", true)]
    [InlineData("END", true)]
    [InlineData("quit", true)]
    [InlineData("revoke", true)]
    [InlineData("OptOut", true)]
    [InlineData("Stop please", false)]
    [InlineData("", false)]
    public void Only_a_message_that_is_such_a_word_counts(string text, bool isStopWord) => Assert.Equal(isStopWord, StopWords.Is(text));
}
