using Microsoft.AspNetCore.Http.HttpResults;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/steps/{step}/confirmation</c>: a person's word that a step is done.</summary>
internal static class ConfirmationEndpoints
{
    private const string Route = "/onboardings/{key}/steps/{step}/confirmation";

    public static void MapConfirmations(this RouteGroupBuilder api)
    {
        api.MapGet(Route, GetAsync).RequirePermission(Permission.SeeOnboarding).WithSummary("Reads the confirmation of a step").Produces<ConfirmationShape>();
        api.MapPut(Route, ConfirmAsync).RequirePermission(Permission.ConfirmStep).WithSummary("Confirms a step; needs If-Match when it is confirmed already").Produces<StepDetailShape>();
        api.MapDelete(Route, WithdrawAsync).RequirePermission(Permission.ConfirmStep).WithSummary("Takes a confirmation back").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> GetAsync(
        HttpContext context, string key, string step, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        if (await onboardings.ChecklistAsync(key, cancellationToken) is not { } checklist)
        {
            return Problems.NoSuchOnboarding(context);
        }

        if (checklist.Find(step) is not { } standing)
        {
            return StepEndpoints.NoSuchStep(context, step);
        }

        if (ConfirmationShape.Of(standing.Confirmation) is not { } confirmation)
        {
            return NotConfirmed(context);
        }

        ETag.Write(context, standing.Revision);
        return TypedResults.Ok(confirmation);
    }

    private static async Task<IResult> ConfirmAsync(
        HttpContext context,
        string key,
        string step,
        ApiBody<ConfirmationRequest> body,
        StepWrites writes,
        ConfirmStep confirm,
        ICommentStore comments,
        IOnboardingReader onboardings,
        CancellationToken cancellationToken)
    {
        Comment? quoted = null;
        if (body.Value.Comment is { } id && await onboardings.VersionAsync(key, cancellationToken) is { } version)
        {
            quoted = await comments.FindAsync(version.Id, step, id, cancellationToken);
            if (quoted is null or { IsDeleted: true })
            {
                return Problems.Invalid(context, "/comment", "There is no such comment on this step.");
            }
        }

        var write = await writes.RunAsync(
            context,
            key,
            step,
            replaces: standing => standing.Confirmation is not null || standing.Denial is not null,
            yours: body.Value,
            (definition, revision) => confirm.RunAsync(
                new ConfirmStepRequest(
                    key, definition, CurrentActor.Of(context.User), OneLineText.Clean(body.Value.Note), OneLineText.Clean(body.Value.Link), revision, quoted),
                cancellationToken));
        return write.Shown(context);
    }

    private static async Task<IResult> WithdrawAsync(
        HttpContext context, string key, string step, StepWrites writes, WithdrawConfirmation withdraw, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        var standing = (await onboardings.ChecklistAsync(key, cancellationToken))?.Find(step);
        if (standing is { Confirmation: null })
        {
            return NotConfirmed(context);
        }

        var write = await writes.RunAsync(
            context,
            key,
            step,
            replaces: _ => false,
            yours: null,
            (definition, revision) => withdraw.RunAsync(key, definition, CurrentActor.Of(context.User), revision, cancellationToken));
        return write.Gone(context);
    }

    private static ProblemHttpResult NotConfirmed(HttpContext context) => Problems.NotFound(context, "Nobody has confirmed this step.");
}
