using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/steps/{step}/denial</c>: a person's word that they looked and it is not so.</summary>
internal static class DenialEndpoints
{
    private const string Route = "/onboardings/{key}/steps/{step}/denial";

    public static void MapDenials(this RouteGroupBuilder api)
    {
        api.MapPut(Route, DenyAsync).RequirePermission(Permission.ConfirmStep)
            .WithSummary("Says that somebody looked and the step is not done; needs If-Match when a person's word is there already")
            .Produces<StepDetailShape>();
        api.MapDelete(Route, WithdrawAsync).RequirePermission(Permission.ConfirmStep).WithSummary("Takes that back").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> DenyAsync(
        HttpContext context,
        string key,
        string step,
        ApiBody<DenialRequest> body,
        StepWrites writes,
        DenyStep deny,
        CancellationToken cancellationToken)
    {
        var write = await writes.RunAsync(
            context,
            key,
            step,
            replaces: standing => standing.Confirmation is not null || standing.Denial is not null,
            yours: body.Value,
            (definition, revision) => deny.RunAsync(
                new DenyStepRequest(key, definition, CurrentActor.Of(context.User), body.Value.Note!.Trim(), revision),
                cancellationToken));
        return write.Shown(context);
    }

    private static async Task<IResult> WithdrawAsync(
        HttpContext context, string key, string step, StepWrites writes, WithdrawDenial withdraw, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        var standing = (await onboardings.ChecklistAsync(key, cancellationToken))?.Find(step);
        if (standing is { Denial: null })
        {
            return Problems.NotFound(context, "Nobody says that this step is not done.");
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
}
