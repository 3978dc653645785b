using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/steps/{step}/due-date</c>: until when a step is wanted, set by hand. Without that the forecast says it.</summary>
internal static class DueDateEndpoints
{
    private const string Route = "/onboardings/{key}/steps/{step}/due-date";

    public static void MapDueDates(this RouteGroupBuilder api)
    {
        api.MapPut(Route, SetAsync).RequirePermission(Permission.EditOnboarding)
            .WithSummary("Sets the due date of a step by hand; needs If-Match when one is set already")
            .Produces<StepDetailShape>();
        api.MapDelete(Route, LeaveAsync).RequirePermission(Permission.EditOnboarding).WithSummary("Leaves the due date to the forecast").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> SetAsync(
        HttpContext context, string key, string step, ApiBody<DueDateRequest> body, StepWrites writes, SetDueDate set, CancellationToken cancellationToken)
    {
        var write = await writes.RunAsync(
            context,
            key,
            step,
            replaces: standing => standing.DueDate is not null,
            yours: body.Value,
            (definition, revision) => set.RunAsync(
                new SetDueDateRequest(key, definition, body.Value.Day, CurrentActor.Of(context.User), revision), cancellationToken));
        return write.Shown(context);
    }

    private static async Task<IResult> LeaveAsync(
        HttpContext context, string key, string step, StepWrites writes, SetDueDate set, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        var standing = (await onboardings.ChecklistAsync(key, cancellationToken))?.Find(step);
        if (standing is { DueDate: null })
        {
            return Problems.NotFound(context, "Nobody has set a due date for this step.");
        }

        var write = await writes.RunAsync(
            context,
            key,
            step,
            replaces: _ => false,
            yours: null,
            (definition, revision) => set.RunAsync(new SetDueDateRequest(key, definition, null, CurrentActor.Of(context.User), revision), cancellationToken));
        return write.Gone(context);
    }
}
