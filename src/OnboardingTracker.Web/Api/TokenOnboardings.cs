using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary>
/// Closes what concerns all onboardings to a token of chosen ones, unless the endpoint says that it narrows its answer. The others are out of the token's
/// sight (<see cref="Hosting.Access.CurrentAccess"/>) and answer as what is not there does.
/// </summary>
internal sealed class TokenOnboardings : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var isOpen = TokenReach.Of(http.User) is null
            || http.GetRouteValue("key") is string
            || http.GetEndpoint()?.Metadata.GetMetadata<NarrowedByToken>() is not null;
        return isOpen
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
