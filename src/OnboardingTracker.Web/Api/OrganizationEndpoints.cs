using Microsoft.AspNetCore.Http.HttpResults;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/connection/organization</c>.</summary>
internal static class OrganizationEndpoints
{
    public static void MapOrganization(this RouteGroupBuilder api)
    {
        api.MapGet("/onboardings/{key}/connection/organization", GetAsync).RequirePermission(Permission.SeeConnection)
            .WithSummary("Reads the organization beside the connection; never a secret")
            .Produces<OrganizationShape>();
        api.MapPut("/onboardings/{key}/connection/organization", ConnectAsync).RequirePermission(Permission.ManageConnection)
            .WithSummary("Adds the credential of the organization or rotates it; tested before it is kept")
            .Produces<OrganizationShape>();
        api.MapDelete("/onboardings/{key}/connection/organization", RemoveAsync).RequirePermission(Permission.ManageConnection)
            .WithSummary("Forgets the credential of the organization; the account stays connected")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> GetAsync(
        HttpContext context, string key, IOnboardingStore onboardings, IOrganizationConnectionStore organizations, CancellationToken cancellationToken)
    {
        if (await onboardings.FindAsync(key, cancellationToken) is not { } onboarding)
        {
            return Problems.NoSuchOnboarding(context);
        }

        if (await organizations.FindAsync(onboarding.Id, cancellationToken) is not { } organization)
        {
            return NotConnected(context);
        }

        ETag.Write(context, organization.Revision);
        return TypedResults.Ok(OrganizationShape.Of(organization));
    }

    private static async Task<IResult> ConnectAsync(
        HttpContext context,
        string key,
        ApiBody<OrganizationRequest> body,
        IOnboardingStore onboardings,
        IOrganizationConnectionStore organizations,
        ConnectOrganization connect,
        CancellationToken cancellationToken)
    {
        if (await onboardings.FindAsync(key, cancellationToken) is not { } onboarding)
        {
            return Problems.NoSuchOnboarding(context);
        }

        var known = await organizations.FindAsync(onboarding.Id, cancellationToken);
        if (Problems.AgainstIfMatch(context, known?.Revision, () => known is null ? null : OrganizationShape.Of(known)) is { } against)
        {
            return against;
        }

        var result = await connect.RunAsync(onboarding, body.Value.Read(), CurrentActor.Of(context.User), cancellationToken);
        if (result.Organization is not { } organization)
        {
            return Problems.Of(context, StatusCodes.Status422UnprocessableEntity, ProblemKind.TwilioRefused, result.Outcome.Refusal!);
        }

        ETag.Write(context, organization.Revision);
        return TypedResults.Ok(OrganizationShape.Of(organization));
    }

    private static async Task<IResult> RemoveAsync(
        HttpContext context,
        string key,
        IOnboardingStore onboardings,
        IOrganizationConnectionStore organizations,
        DisconnectOrganization disconnect,
        CancellationToken cancellationToken)
    {
        if (await onboardings.FindAsync(key, cancellationToken) is not { } onboarding)
        {
            return Problems.NoSuchOnboarding(context);
        }

        if (await organizations.FindAsync(onboarding.Id, cancellationToken) is not { } known)
        {
            return NotConnected(context);
        }

        if (Problems.AgainstIfMatch(context, known.Revision, () => OrganizationShape.Of(known)) is { } against)
        {
            return against;
        }

        var outcome = await disconnect.RunAsync(onboarding, CurrentActor.Of(context.User), cancellationToken);
        return outcome.IsDone ? TypedResults.NoContent() : Problems.Refused(context, outcome.Refusal!);
    }

    private static ProblemHttpResult NotConnected(HttpContext context) => Problems.NotFound(context, "No organization is connected beside this account.");
}
