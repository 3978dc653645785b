using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/forecast</c>.</summary>
internal static class ForecastEndpoints
{
    public static void MapForecast(this RouteGroupBuilder api) =>
        api.MapGet("/onboardings/{key}/forecast", GetAsync).RequirePermission(Permission.SeeOnboarding)
            .WithSummary("Reads the launch forecast: the earliest day for each country, what sets it, what to start today and by when; days of UTC")
            .Produces<ForecastShape>();

    private static async Task<IResult> GetAsync(HttpContext context, string key, IOnboardingReader onboardings, CancellationToken cancellationToken) =>
        await onboardings.ChecklistAsync(key, cancellationToken) is { } checklist
            ? TypedResults.Ok(ForecastShape.Of(Forecast.Read(checklist, checklist.ReadAt)))
            : Problems.NoSuchOnboarding(context);
}
