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
            .AddEndpointFilter<TokenOnboardings>()
            .AddEndpointFilter<RefuseBodies>()
            .AddEndpointFilter<Idempotency>();
        api.MapGroup("").WithTags("Onboardings").MapOnboardings();
        api.MapGroup("").WithTags("Access").MapAccess();
        var connection = api.MapGroup("").WithTags("Connection");
        connection.MapConnection();
        connection.MapOrganization();
        api.MapGroup("").WithTags("Checks").MapChecks();
        api.MapGroup("").WithTags("Forecast").MapForecast();
        api.MapGroup("").WithTags("Billing").MapBilling();
        api.MapGroup("").WithTags("Notices").MapNotices();
        api.MapGroup("").WithTags("People").MapInvitations();
        api.MapGroup("").WithTags("Activity").MapActivity();
        var steps = api.MapGroup("").WithTags("Steps");
        steps.MapSteps();
        steps.MapConfirmations();
        steps.MapDenials();
        steps.MapNotNeeded();
        steps.MapDisagreements();
        steps.MapDueDates();
        steps.MapComments();
        steps.MapMySteps();
        steps.MapEvidence();
        steps.MapCloserLooks();

        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        return app;
    }
}
