using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/billing</c>.</summary>
internal static class BillingEndpoints
{
    public static void MapBilling(this RouteGroupBuilder api) =>
        api.MapGet("/onboardings/{key}/billing", GetAsync).RequirePermission(Permission.SeeMoney)
            .WithSummary("Reads whether a launch is ready to be paid for: every question of finance with its answer and who says so")
            .Produces<BillingShape>();

    private static async Task<IResult> GetAsync(HttpContext context, string key, IOnboardingReader onboardings, CancellationToken cancellationToken) =>
        await onboardings.ChecklistAsync(key, cancellationToken) is { } checklist
            ? TypedResults.Ok(BillingShape.Of(checklist))
            : Problems.NoSuchOnboarding(context);
}
