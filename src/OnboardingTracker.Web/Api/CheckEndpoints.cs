using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Jobs;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/checks</c>: starts a run of all checks, and tells how far it is.</summary>
internal static class CheckEndpoints
{
    public static void MapChecks(this RouteGroupBuilder api)
    {
        api.MapPost("/onboardings/{key}/checks", StartAsync).RequirePermission(Permission.WorkOnSteps)
            .WithSummary("Starts a run of all checks; its address is in Location")
            .Produces<CheckRunShape>(StatusCodes.Status202Accepted);
        api.MapGet("/onboardings/{key}/checks/{id:guid}", GetAsync).RequirePermission(Permission.SeeOnboarding).WithSummary("Tells how far a run is").Produces<CheckRunShape>();
    }

    private static async Task<IResult> StartAsync(
        HttpContext context,
        string key,
        IOnboardingStore onboardings,
        IConnectionStore connections,
        CheckNow checkNow,
        CancellationToken cancellationToken)
    {
        if (await onboardings.FindAsync(key, cancellationToken) is not { } onboarding)
        {
            return Problems.NoSuchOnboarding(context);
        }

        if (await connections.FindAsync(onboarding.Id, cancellationToken) is null)
        {
            return Problems.NotConnected(context);
        }

        var start = await checkNow.RunAsync(onboarding, CurrentActor.Of(context.User), cancellationToken);
        if (start.Decision is CheckRunDecision.TooSoon)
        {
            return Problems.TooMany(context, $"Checks start at most once a minute. Try again in {Problems.Seconds(start.Wait)} seconds.", start.Wait);
        }

        return TypedResults.Accepted(
            $"{context.Request.PathBase}{ApiEndpoints.Base}/onboardings/{key}/checks/{start.Run.Id}",
            CheckRunShape.Of(start.Run));
    }

    private static async Task<IResult> GetAsync(
        HttpContext context, string key, Guid id, IOnboardingStore onboardings, ICheckRunStore runs, CancellationToken cancellationToken)
    {
        if (await onboardings.FindAsync(key, cancellationToken) is not { } onboarding)
        {
            return Problems.NoSuchOnboarding(context);
        }

        return await runs.FindAsync(onboarding.Id, id, cancellationToken) is { } run
            ? TypedResults.Ok(CheckRunShape.Of(run))
            : Problems.NotFound(context, "There is no such check run.");
    }
}
