using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>
/// Takes what the library's handler has found out over to the page at the address of the answer (<see cref="OidcAnswer"/>): there the request has its language, its
/// session and its layout, and good and bad answers are told to a person as everything else is.
/// </summary>
internal sealed partial class OidcEvents(PublicAddress address, IOptions<OidcOptions> options, ILogger<OidcEvents> logger) : OpenIdConnectEvents
{
    /// <summary>From PublicUrl: what the Host header says is no address to send a code to.</summary>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = address.Of(OidcServices.CallbackPath);
        return Task.CompletedTask;
    }

    public override Task TicketReceived(TicketReceivedContext context)
    {
        var identity = ProviderIdentity.Read(context.Principal!, options.Value);
        context.HttpContext.Features.Set(new OidcAnswer(identity, default, OidcJourney.Read(context.Properties!)));
        context.SkipHandler();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var failure = OidcFailures.Of(context.Failure);
        LogFailed(logger, failure, OidcFailures.Trace(context.Failure));
        var journey = context.Properties is { Items.Count: > 0 } properties ? OidcJourney.Read(properties) : null;
        context.HttpContext.Features.Set(new OidcAnswer(null, failure, journey));
        context.SkipHandler();
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in by OpenID Connect failed: {Failure} ({Trace})")]
    private static partial void LogFailed(ILogger logger, OidcFailure failure, string trace);
}
