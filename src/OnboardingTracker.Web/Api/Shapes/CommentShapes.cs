using FluentValidation;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>What somebody wrote beside a step.</summary>
/// <param name="Text">Plain text; empty once it is deleted.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Told">The names of those who were told of it.</param>
/// <param name="EditedAt">Null while it is as it was written.</param>
/// <param name="DeletedBy">Null while it is there.</param>
public sealed record CommentShape(
    Guid Id, string Text, string By, DateTimeOffset At, IReadOnlyList<string> Told, DateTimeOffset? EditedAt, DateTimeOffset? DeletedAt, string? DeletedBy)
{
    public static CommentShape Of(Comment comment) => new(
        comment.Id,
        comment.Text,
        comment.AuthorName,
        comment.WrittenAt,
        [.. comment.Mentions.Select(mention => mention.Name)],
        comment.EditedAt,
        comment.DeletedAt,
        comment.DeletedBy);
}

/// <summary>The comments of a step, the newest last.</summary>
/// <param name="Count">Without those that were deleted.</param>
public sealed record CommentListShape(IReadOnlyList<CommentShape> Items, int Count);

/// <summary>What POST and PUT of a comment take.</summary>
public sealed record CommentRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "text": "@Ada Lovelace please look: https://wiki.example.com/two-factor" }""";

    public string? Text { get; init; }
}

/// <summary>The rules of a comment.</summary>
public sealed class CommentRequestValidator : AbstractValidator<CommentRequest>
{
    public CommentRequestValidator() => RuleFor(request => request.Text).Say(Comment.Fault);
}
