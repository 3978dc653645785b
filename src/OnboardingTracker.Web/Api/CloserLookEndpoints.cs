using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/steps/{step}/closer</c>: asks Twilio for the details of a step, now and for this answer only.</summary>
internal static class CloserLookEndpoints
{
    public static void MapCloserLooks(this RouteGroupBuilder api) => api
        .MapPost("/onboardings/{key}/steps/{step}/closer", LookAsync).RequirePermission(Permission.WorkOnSteps)
        .WithSummary("Asks Twilio for the details of a step; nothing is kept and no status changes; at most once a minute for a step")
        .Produces<CloserLookShape>();

    private static async Task<IResult> LookAsync(
        HttpContext context, string key, string step, IOnboardingReader onboardings, LookCloser lookCloser, CancellationToken cancellationToken)
    {
        if (await onboardings.ChecklistAsync(key, cancellationToken) is not { } checklist)
        {
            return Problems.NoSuchOnboarding(context);
        }

        if (checklist.Find(step) is not { } standing)
        {
            return StepEndpoints.NoSuchStep(context, step);
        }

        var looked = await lookCloser.RunAsync(checklist.Onboarding, standing, cancellationToken);
        return looked.Decision switch
        {
            CloserLookDecision.NotOffered => Problems.Refused(context, "This step has no closer look: its checks show all that is read."),
            CloserLookDecision.NotConnected => Problems.NotConnected(context),
            CloserLookDecision.TooSoon => Problems.TooMany(
                context, $"A step is looked at closer at most once a minute. Try again in {Problems.Seconds(looked.Wait)} seconds.", looked.Wait),
            _ => TypedResults.Ok(CloserLookShape.Of(looked.Reading!)),
        };
    }
}
