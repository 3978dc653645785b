using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Web.Api.Shapes;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/steps</c> and one step.</summary>
internal static class StepEndpoints
{
    public static void MapSteps(this RouteGroupBuilder api)
    {
        api.MapGet("/onboardings/{key}/steps", ListAsync).WithSummary("Lists every step that can be done, with the counts").Produces<StepListShape>();
        api.MapGet("/onboardings/{key}/steps/{step}", GetAsync).WithSummary("Reads one step; its ETag guards what people say").Produces<StepDetailShape>();
        api.MapGet("/onboardings/{key}/changes", ChangesAsync).WithSummary("Lists what changed at Twilio between two looks, the newest 200").Produces<ChangeListShape>();
    }

    private const int MostChanges = 200;

    public static IResult NoSuchStep(HttpContext context, string step) => Problems.NotFound(context, $"There is no step {step}.");

    private static async Task<IResult> ListAsync(HttpContext context, string key, IOnboardingReader onboardings, CancellationToken cancellationToken) =>
        await onboardings.ChecklistAsync(key, cancellationToken) is { } checklist
            ? TypedResults.Ok(new StepListShape([.. checklist.Steps.Select(StepShape.Of)], checklist.Counts))
            : Problems.NoSuchOnboarding(context);

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
        var attempts = await AttemptsAsync(checklist.Onboarding, standing, parts, cancellationToken);
        return TypedResults.Ok(StepDetailShape.Of(standing) with
        {
            Changes = [.. changes.Select(ChangeShape.Of)],
            Attempts = attempts,
            RetryFee = RetryFeeShape.Of(standing.Definition.RetryFee),
        });
    }

    /// <summary>Null for a step that is about no registration.</summary>
    private static async Task<IReadOnlyList<AttemptShape>?> AttemptsAsync(
        Onboarding onboarding, StepStanding step, IKeptPartStore parts, CancellationToken cancellationToken)
    {
        if (AttemptLine.KindOf(step.Definition) is not { } kind)
        {
            return null;
        }

        return onboarding.CheckedAccountSid is { } account
            ? [.. AttemptLine.Of(await parts.AttemptsAsync(onboarding.Id, account, kind, cancellationToken)).Select(AttemptShape.Of)]
            : [];
    }

    private static async Task<IResult> ChangesAsync(
        HttpContext context, string key, IOnboardingReader onboardings, IKeptPartStore parts, CancellationToken cancellationToken) =>
        await onboardings.ChecklistAsync(key, cancellationToken) is { } checklist
            ? TypedResults.Ok(new ChangeListShape([.. (await parts.ChangesAsync(checklist.Onboarding, null, MostChanges, cancellationToken)).Select(ChangeShape.Of)]))
            : Problems.NoSuchOnboarding(context);
}
