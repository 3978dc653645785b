using Microsoft.AspNetCore.Http.HttpResults;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/steps/{step}/comments</c>: what people wrote beside a step.</summary>
internal static class CommentEndpoints
{
    private const string Route = "/onboardings/{key}/steps/{step}/comments";

    public static void MapComments(this RouteGroupBuilder api)
    {
        api.MapGet(Route, ListAsync).RequirePermission(Permission.SeeOnboarding)
            .WithSummary("Lists the comments of a step, newest last; those of a step about money are for who may see money")
            .Produces<CommentListShape>();
        api.MapPost(Route, AddAsync).RequirePermission(Permission.WorkOnSteps)
            .WithSummary("Writes a comment and tells whom it mentions by @ and a name or an e-mail address")
            .Produces<CommentShape>(StatusCodes.Status201Created);
        api.MapPut(Route + "/{id:guid}", EditAsync).RequirePermission(Permission.WorkOnSteps).WithSummary("Changes your own comment, for 15 minutes").Produces<CommentShape>();
        api.MapDelete(Route + "/{id:guid}", DeleteAsync).RequirePermission(Permission.WorkOnSteps)
            .WithSummary("Deletes your own comment, or any where you lead; that there was one stays")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(
        HttpContext context, string key, string step, IOnboardingReader onboardings, ICommentStore comments, CancellationToken cancellationToken) =>
        AtStepAsync(context, key, step, onboardings, async (onboarding, standing) =>
            await comments.ListAsync(onboarding.Id, standing.Key, Comment.AtMost, cancellationToken) is { } thread
                ? TypedResults.Ok(new CommentListShape([.. thread.Items.Select(CommentShape.Of)], thread.Count))
                : Problems.NotFound(context, "The comments of this step are about money. They are for those who may see money."));

    private static Task<IResult> AddAsync(
        HttpContext context, string key, string step, ApiBody<CommentRequest> body, IOnboardingReader onboardings, AddComment add, CancellationToken cancellationToken) =>
        AtStepAsync(context, key, step, onboardings, async (onboarding, standing) =>
        {
            var written = await add.RunAsync(onboarding.Id, standing.Definition, body.Value.Text, [], CurrentActor.Of(context.User), cancellationToken);
            return written.Comment is { } comment
                ? TypedResults.Created($"{context.Request.PathBase}{ApiEndpoints.Base}/onboardings/{key}/steps/{step}/comments/{comment.Id}", CommentShape.Of(comment))
                : Problems.Refused(context, written.Outcome.Refusal!);
        });

    private static Task<IResult> EditAsync(
        HttpContext context, string key, string step, Guid id, ApiBody<CommentRequest> body, IOnboardingReader onboardings, EditComment edit, CancellationToken cancellationToken) =>
        AtStepAsync(context, key, step, onboardings, async (onboarding, standing) =>
            await edit.RunAsync(onboarding.Id, standing.Definition, id, body.Value.Text, CurrentActor.Of(context.User), cancellationToken) switch
            {
                null => NoSuchComment(context),
                { Comment: { } comment } => TypedResults.Ok(CommentShape.Of(comment)),
                var refused => Problems.Refused(context, refused.Outcome.Refusal!),
            });

    private static Task<IResult> DeleteAsync(
        HttpContext context, string key, string step, Guid id, IOnboardingReader onboardings, DeleteComment delete, CancellationToken cancellationToken) =>
        AtStepAsync(context, key, step, onboardings, async (onboarding, standing) =>
            await delete.RunAsync(onboarding.Id, standing.Definition, id, CurrentActor.Of(context.User), cancellationToken) switch
            {
                null => NoSuchComment(context),
                { IsDone: true } => TypedResults.NoContent(),
                var refused => Problems.Refused(context, refused.Refusal!),
            });

    private static ProblemHttpResult NoSuchComment(HttpContext context) => Problems.NotFound(context, "There is no such comment.");

    private static async Task<IResult> AtStepAsync(
        HttpContext context, string key, string step, IOnboardingReader onboardings, Func<Onboarding, StepStanding, Task<IResult>> act) =>
        await onboardings.ChecklistAsync(key, context.RequestAborted) switch
        {
            null => Problems.NoSuchOnboarding(context),
            var checklist when checklist.Find(step) is { } standing => await act(checklist.Onboarding, standing),
            _ => StepEndpoints.NoSuchStep(context, step),
        };
}
