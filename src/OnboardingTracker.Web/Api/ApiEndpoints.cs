using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary>The API: everything the screens do, for programs.</summary>
public static class ApiEndpoints
{
    public const string Base = "/api/v1";

    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Base)
            .RequireAuthorization(Policies.Api)
            .DisableAntiforgery()
            .AddEndpointFilter<RefuseBodies>();
        api.MapOnboardings();
        api.MapConnection();
        api.MapChecks();
        api.MapSteps();
        api.MapConfirmations();
        api.MapNotNeeded();

        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        return app;
    }
}
