using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>Sends somebody to the provider. Always by a link: "form-action 'self'" would hold up a redirect that follows a form.</summary>
internal sealed partial class OidcStart(TimeProvider clock, ILogger<OidcStart> logger)
{
    /// <returns>Null when the redirect stands in the response; else why it cannot be.</returns>
    public async Task<OidcFailure?> GoAsync(HttpContext context, OidcPurpose purpose, string? returnUrl, string? memberId = null)
    {
        var journey = new OidcJourney(purpose, returnUrl, memberId, clock.GetUtcNow());
        try
        {
            await context.ChallengeAsync(OidcServices.Scheme, journey.Write());
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or OpenIdConnectProtocolException or TaskCanceledException
            && !context.RequestAborted.IsCancellationRequested
            && !context.Response.HasStarted)
        {
            LogNotSent(logger, OidcFailures.Trace(fault));
            return OidcFailure.Unreachable;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody could be sent to the provider of OpenID Connect ({Trace})")]
    private static partial void LogNotSent(ILogger logger, string trace);
}
