using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/steps/{step}/disagreement</c>: decides between a confirmation and what Twilio shows.</summary>
internal static class DisagreementEndpoints
{
    public static void MapDisagreements(this RouteGroupBuilder api) => api
        .MapPut("/onboardings/{key}/steps/{step}/disagreement", DecideAsync).RequirePermission(Permission.EditOnboarding)
        .WithSummary("Decides a disagreement: use twilio, or keep the person's word with a reason")
        .Produces<StepDetailShape>();

    private static async Task<IResult> DecideAsync(
        HttpContext context,
        string key,
        string step,
        ApiBody<DisagreementRequest> body,
        StepWrites writes,
        DecideDisagreement decide,
        CancellationToken cancellationToken)
    {
        var keepReason = body.Value.Use is SaidBy.Person ? body.Value.Reason!.Trim() : null;
        var write = await writes.RunAsync(
            context,
            key,
            step,
            replaces: _ => false,
            yours: body.Value,
            (definition, revision) => decide.RunAsync(key, definition, CurrentActor.Of(context.User), keepReason, revision, cancellationToken));
        return write.Shown(context);
    }
}
