using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Comments;

/// <summary>Who may change or delete a comment, and for how long.</summary>
public sealed class CommentTests
{
    private static readonly DateTimeOffset Noon = Some.Noon;
    private static readonly Actor Other = new(ActorKind.Person, "other", "O. Other");

    [Fact]
    public void Its_author_changes_it_for_fifteen_minutes()
    {
        var comment = Written();

        Assert.True(comment.Edit("Better", [new("ada", "Ada")], An.Lead, Noon.AddMinutes(15)).IsDone);
        Assert.StartsWith("A comment can be changed for 15 minutes", comment.Edit("Late", [], An.Lead, Noon.AddMinutes(15).AddSeconds(1)).Refusal, StringComparison.Ordinal);
        Assert.Equal(("Better", Noon.AddMinutes(15)), (comment.Text, comment.EditedAt));
        Assert.Equal(["ada"], comment.Mentions.Select(mention => mention.MemberId));
    }

    [Fact]
    public void Nobody_else_changes_it()
    {
        var comment = Written();

        Assert.Equal("Only who wrote a comment can change it.", comment.Edit("Mine", [], Other, Noon).Refusal);
        Assert.False(comment.MayBeEditedBy(Other, Noon));
        Assert.Equal("First", comment.Text);
    }

    [Fact]
    public void Its_author_deletes_it_at_any_time_and_the_text_is_gone()
    {
        var comment = Written();

        Assert.True(comment.Delete(An.Lead, mayDeleteAny: false, Noon.AddDays(30)).IsDone);

        Assert.Equal(("", "A. Lead", Noon.AddDays(30)), (comment.Text, comment.DeletedBy, comment.DeletedAt));
        Assert.Empty(comment.Mentions);
        Assert.Equal("This comment was deleted meanwhile.", comment.Edit("Back", [], An.Lead, Noon).Refusal);
    }

    [Fact]
    public void Of_others_only_who_leads_deletes_it()
    {
        var comment = Written();

        Assert.NotNull(comment.Delete(Other, mayDeleteAny: false, Noon).Refusal);
        Assert.True(comment.Delete(Other, mayDeleteAny: true, Noon).IsDone);
        Assert.Equal("O. Other", comment.DeletedBy);
    }

    [Theory]
    [InlineData(null, "Write a comment.")]
    [InlineData(" \n ", "Write a comment.")]
    [InlineData("bell \u0007", "The comment has a control character. Remove it.")]
    public void Some_texts_are_no_comment(string? text, string sentence) => Assert.Equal(sentence, Comment.Fault(text));

    [Fact]
    public void A_comment_has_at_most_four_thousand_characters()
    {
        Assert.Null(Comment.Fault(new string('x', 4000)));
        Assert.Equal("The comment has 4,001 characters. Use at most 4,000.", Comment.Fault(new string('x', 4001)));
    }

    [Fact]
    public void Evidence_quotes_it_whole_with_author_and_day()
    {
        var comment = Written();

        var piece = Evidence.Quote(comment, "O. Other", Noon.AddDays(2));

        Assert.Equal((comment.Id, "A. Lead", "O. Other", "First"), (piece.CommentId, piece.QuotedFrom, piece.AddedBy, piece.Text));
        Assert.Equal(DateOnly.FromDateTime(Noon.DateTime), piece.Day);
    }

    private static Comment Written() => Comment.Write(new OnboardingId(Guid.CreateVersion7(Noon)), "step", "First", [], An.Lead, Noon);
}
