using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary>
/// Holds a token to the onboardings it is for: any other answers as one that is not there, and what concerns all of them is closed, unless the endpoint
/// says that it narrows its answer itself.
/// </summary>
internal sealed class TokenOnboardings(IOnboardingReader onboardings) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (TokenReach.Of(http.User) is not { } reach)
        {
            return await next(context);
        }

        if (http.GetRouteValue("key") is string key)
        {
            return await onboardings.VersionAsync(key, http.RequestAborted) is { Id: var id } && reach.Contains(id)
                ? await next(context)
                : Problems.NoSuchOnboarding(http);
        }

        return http.GetEndpoint()?.Metadata.GetMetadata<NarrowedByToken>() is not null
            ? await next(context)
            : Problems.Of(
                http,
                StatusCodes.Status403Forbidden,
                ProblemKind.NotAllowed,
                "This token is for chosen onboardings only. Make one for all of them to do this.");
    }
}

/// <summary>The endpoint shows a token of chosen onboardings nothing of the others.</summary>
internal sealed class NarrowedByToken;
