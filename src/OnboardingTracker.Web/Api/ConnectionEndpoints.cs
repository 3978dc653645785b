using Microsoft.AspNetCore.Http.HttpResults;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Jobs;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/connection</c>.</summary>
internal static class ConnectionEndpoints
{
    public static void MapConnection(this RouteGroupBuilder api)
    {
        api.MapGet("/onboardings/{key}/connection", GetAsync).RequirePermission(Permission.SeeConnection).WithSummary("Reads the Twilio connection; never a secret").Produces<ConnectionShape>();
        api.MapPut("/onboardings/{key}/connection", ConnectAsync).RequirePermission(Permission.ManageConnection)
            .WithSummary("Connects Twilio or rotates the credentials; tested before they are kept")
            .Produces<ConnectionTestShape>();
        api.MapDelete("/onboardings/{key}/connection", RemoveAsync).RequirePermission(Permission.ManageConnection)
            .WithSummary("Disconnects Twilio; results so far stay")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> GetAsync(
        HttpContext context,
        string key,
        IOnboardingStore onboardings,
        IConnectionStore connections,
        NextLook nextLook,
        CancellationToken cancellationToken)
    {
        if (await onboardings.FindAsync(key, cancellationToken) is not { } onboarding)
        {
            return Problems.NoSuchOnboarding(context);
        }

        if (await connections.FindAsync(onboarding.Id, cancellationToken) is not { } connection)
        {
            return NotConnected(context);
        }

        ETag.Write(context, connection.Revision);
        return TypedResults.Ok(ConnectionShape.Of(connection) with { NextLookAt = nextLook.Of(connection) });
    }

    private static async Task<IResult> ConnectAsync(
        HttpContext context,
        string key,
        ApiBody<ConnectionRequest> body,
        IOnboardingStore onboardings,
        IConnectionStore connections,
        ConnectTwilio connect,
        CancellationToken cancellationToken)
    {
        if (await onboardings.FindAsync(key, cancellationToken) is not { } onboarding)
        {
            return Problems.NoSuchOnboarding(context);
        }

        var known = await connections.FindAsync(onboarding.Id, cancellationToken);
        if (Problems.AgainstIfMatch(context, known?.Revision, () => known is null ? null : ConnectionShape.Of(known)) is { } against)
        {
            return against;
        }

        var result = await connect.RunAsync(onboarding, body.Value.Read(), CurrentActor.Of(context.User), cancellationToken);
        if (result.Connection is not { } connection)
        {
            return Problems.Of(context, StatusCodes.Status422UnprocessableEntity, ProblemKind.TwilioRefused, result.Outcome.Refusal!);
        }

        ETag.Write(context, connection.Revision);
        return TypedResults.Ok(ConnectionTestShape.Of(connection));
    }

    private static async Task<IResult> RemoveAsync(
        HttpContext context,
        string key,
        IOnboardingStore onboardings,
        IConnectionStore connections,
        DisconnectTwilio disconnect,
        CancellationToken cancellationToken)
    {
        if (await onboardings.FindAsync(key, cancellationToken) is not { } onboarding)
        {
            return Problems.NoSuchOnboarding(context);
        }

        if (await connections.FindAsync(onboarding.Id, cancellationToken) is not { } known)
        {
            return NotConnected(context);
        }

        if (Problems.AgainstIfMatch(context, known.Revision, () => ConnectionShape.Of(known)) is { } against)
        {
            return against;
        }

        var outcome = await disconnect.RunAsync(onboarding, CurrentActor.Of(context.User), cancellationToken);
        return outcome.IsDone ? TypedResults.NoContent() : Problems.Refused(context, outcome.Refusal!);
    }

    private static ProblemHttpResult NotConnected(HttpContext context) => Problems.NotFound(context, "This onboarding is not connected to Twilio yet.");
}
