using Microsoft.AspNetCore.Authorization;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Where the policy wants two factors and a session has one, nothing is open but the pages on which a second one is set up.</summary>
internal sealed class TwoFactorGate(RequestDelegate next, SignInPolicies policies)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint
            || CurrentSession.Of(context) is not { HasTwoFactors: false }
            || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || endpoint.Metadata.GetMetadata<AllowOneFactorAttribute>() is not null
            || !(await policies.ReadAsync(context.RequestAborted)).RequiresTwoFactors)
        {
            await next(context);
            return;
        }

        if (HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect($"{context.Request.PathBase}{Links.SecondFactor}");
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}

/// <summary>A page for those who have yet to set up a second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowOneFactorAttribute : Attribute;
