using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/steps/{step}/not-needed</c>: leaves a step out of the total, with a reason.</summary>
internal static class NotNeededEndpoints
{
    private const string Route = "/onboardings/{key}/steps/{step}/not-needed";

    public static void MapNotNeeded(this RouteGroupBuilder api)
    {
        api.MapPut(Route, MarkAsync).RequirePermission(Permission.EditOnboarding).WithSummary("Leaves a step out, with a reason").Produces<StepDetailShape>();
        api.MapDelete(Route, UnmarkAsync).RequirePermission(Permission.EditOnboarding).WithSummary("Takes a step back into the list").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> MarkAsync(
        HttpContext context,
        string key,
        string step,
        ApiBody<NotNeededRequest> body,
        StepWrites writes,
        MarkStepNotNeeded mark,
        CancellationToken cancellationToken)
    {
        var write = await writes.RunAsync(
            context,
            key,
            step,
            replaces: _ => false,
            yours: body.Value,
            (definition, revision) => mark.RunAsync(
                new MarkStepNotNeededRequest(key, definition, CurrentActor.Of(context.User), body.Value.Reason!.Trim(), revision),
                cancellationToken));
        return write.Shown(context);
    }

    private static async Task<IResult> UnmarkAsync(
        HttpContext context, string key, string step, StepWrites writes, MarkStepNeeded mark, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        var standing = (await onboardings.ChecklistAsync(key, cancellationToken))?.Find(step);
        if (standing is { NotNeeded: null })
        {
            return Problems.NotFound(context, "Nobody has marked this step as not needed.");
        }

        var write = await writes.RunAsync(
            context,
            key,
            step,
            replaces: _ => false,
            yours: null,
            (definition, revision) => mark.RunAsync(key, definition, CurrentActor.Of(context.User), revision, cancellationToken));
        return write.Gone(context);
    }
}
