using OnboardingTracker.Core.Activity;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Hosting;

/// <summary>From where the request comes that is being answered; behind a proxy, what a known proxy says.</summary>
internal sealed class RequestOrigin(IHttpContextAccessor requests) : IActOrigin
{
    public string? Network => requests.HttpContext is { } context ? NetworkOf.Masked(context) : null;
}
