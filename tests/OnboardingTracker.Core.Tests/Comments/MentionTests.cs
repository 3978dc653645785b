using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Tests.Comments;

/// <summary>Who is told of a comment: whom it names by @, and who was ticked.</summary>
public sealed class MentionTests
{
    private static readonly PersonInSight[] People =
    [
        new("ada", "Ada", "ada@example.test"),
        new("lovelace", "Ada Lovelace", "a.lovelace@example.test"),
        new("jose", "José Núñez", "jose@example.test"),
        new("twin-1", "Kim Lee", "kim@example.test"),
        new("twin-2", "Kim Lee", "kim.lee@example.test"),
    ];

    [Theory]
    [InlineData("@Ada please look", "ada")]
    [InlineData("@ada", "ada")]
    [InlineData("Thanks, @Ada Lovelace!", "lovelace")]
    [InlineData("(@ADA LOVELACE)", "lovelace")]
    [InlineData("@a.lovelace@example.test, see above", "lovelace")]
    [InlineData("@José Núñez", "jose")]
    [InlineData("@Ada and @José Núñez and @Ada again", "ada jose")]
    [InlineData("@Kim Lee", "twin-1 twin-2")]
    [InlineData("@kim.lee@example.test", "twin-2")]
    public void A_name_or_an_address_after_an_at_sign_names_somebody(string text, string expected) =>
        Assert.Equal(expected.Split(' '), Told(text));

    [Theory]
    [InlineData("Ada")]
    [InlineData("@Adam")]
    [InlineData("@Ada_2")]
    [InlineData("write to ada@Ada")]
    [InlineData("@")]
    [InlineData("@@")]
    [InlineData("@ Ada")]
    [InlineData("@Nobody Here")]
    [InlineData("")]
    public void Nothing_else_does(string text) => Assert.Empty(Told(text));

    [Fact]
    public void Who_was_ticked_is_told_too_and_nobody_twice_nor_the_author_nor_a_stranger()
    {
        var told = Mentions.Of("@Ada, @José Núñez", ["jose", "lovelace", "stranger", "ada"], People, authorId: "ada");

        Assert.Equal(["jose", "lovelace"], told.Select(mention => mention.MemberId));
    }

    private static IEnumerable<string> Told(string text) => Mentions.Of(text, [], People, "author").Select(mention => mention.MemberId);
}
