using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/steps</c> and one step.</summary>
internal static class StepEndpoints
{
    private const int MostChanges = 200;

    public static void MapSteps(this RouteGroupBuilder api)
    {
        api.MapGet("/onboardings/{key}/steps", ListAsync).RequirePermission(Permission.SeeOnboarding).WithSummary("Lists every step that can be done, with the counts").Produces<StepListShape>();
        api.MapGet("/onboardings/{key}/steps/{step}", GetAsync).RequirePermission(Permission.SeeOnboarding).WithSummary("Reads one step; its ETag guards what people say").Produces<StepDetailShape>();
        api.MapGet("/onboardings/{key}/changes", ChangesAsync).RequirePermission(Permission.SeeOnboarding).WithSummary("Lists what changed at Twilio between two looks, the newest 200").Produces<ChangeListShape>();
    }

    public static IResult NoSuchStep(HttpContext context, string step) => Problems.NotFound(context, $"There is no step {step}.");

    private static async Task<IResult> ListAsync(HttpContext context, string key, IOnboardingReader onboardings, CancellationToken cancellationToken) =>
        await onboardings.ChecklistAsync(key, cancellationToken) is { } checklist
            ? TypedResults.Ok(Listed(checklist))
            : Problems.NoSuchOnboarding(context);

    private static StepListShape Listed(Checklist checklist)
    {
        var forecast = Forecast.Read(checklist, checklist.ReadAt);
        return new StepListShape([.. checklist.Steps.Select(step => StepShape.Of(step, forecast))], checklist.Counts);
    }

    private static async Task<IResult> GetAsync(
        HttpContext context, string key, string step, IOnboardingReader onboardings, IKeptPartStore parts, CancellationToken cancellationToken)
    {
        if (await onboardings.ChecklistAsync(key, cancellationToken) is not { } checklist)
        {
            return Problems.NoSuchOnboarding(context);
        }

        if (checklist.Find(step) is not { } standing)
        {
            return NoSuchStep(context, step);
        }

        ETag.Write(context, standing.Revision);
        var changes = await parts.ChangesAsync(checklist.Onboarding, standing.Key, MostChanges, cancellationToken);
        var attempts = await parts.AttemptsOfAsync(checklist.Onboarding, standing.Definition, cancellationToken);
        return TypedResults.Ok(StepDetailShape.Of(checklist, standing) with
        {
            Changes = [.. changes.Select(ChangeShape.Of)],
            BrokeBy = ChangedByShape.Of(WhoBroke.Of(standing, changes, MostChanges)),
            Attempts = attempts is null ? null : [.. attempts.Select(AttemptShape.Of)],
            RetryFee = RetryFeeShape.Of(standing.Definition.RetryFee),
        });
    }

    private static async Task<IResult> ChangesAsync(
        HttpContext context, string key, IOnboardingReader onboardings, IKeptPartStore parts, CancellationToken cancellationToken) =>
        await onboardings.ChecklistAsync(key, cancellationToken) is { } checklist
            ? TypedResults.Ok(new ChangeListShape([.. (await parts.ChangesAsync(checklist.Onboarding, null, MostChanges, cancellationToken)).Select(ChangeShape.Of)]))
            : Problems.NoSuchOnboarding(context);
}
