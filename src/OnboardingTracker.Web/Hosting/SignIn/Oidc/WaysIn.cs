using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>Counts the ways by which a person can sign in, so that nobody takes their last one away.</summary>
public sealed partial class WaysIn(
    UserManager<Member> members, IOptions<OidcOptions> ours, IOptionsMonitor<OpenIdConnectOptions> handler, ILogger<WaysIn> logger)
{
    /// <summary>The password, each passkey, and each linked sign-in of the provider that is set now.</summary>
    public async Task<int> CountAsync(Member member, CancellationToken cancellationToken)
    {
        var linked = await members.GetLoginsAsync(member);
        var isOpen = linked.Count == 0 ? _ => false : await OpenAsync(cancellationToken);
        return (member.PasswordHash is null ? 0 : 1) + (await members.GetPasskeysAsync(member)).Count + linked.Count(isOpen);
    }

    /// <summary>Tells which linked sign-ins somebody can come in by: those of the issuer of today. One of an issuer from before opens nothing.</summary>
    public async Task<Func<UserLoginInfo, bool>> OpenAsync(CancellationToken cancellationToken)
    {
        if (!ours.Value.IsSetUp)
        {
            return _ => false;
        }

        var issuer = ProviderIdentity.KeyOf(await IssuerAsync(cancellationToken) ?? ours.Value.Authority!);
        return login => string.Equals(login.LoginProvider, issuer, StringComparison.Ordinal);
    }

    /// <summary>As the provider calls itself, which may be otherwise than the address that was set; null while it cannot be asked.</summary>
    private async Task<string?> IssuerAsync(CancellationToken cancellationToken)
    {
        try
        {
            return handler.Get(OidcServices.Scheme).ConfigurationManager is { } manager ? (await manager.GetConfigurationAsync(cancellationToken)).Issuer : null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException)
        {
            // The authority is its issuer by the specification; where it is not, a way in is missed and somebody sets another one first.
            LogNotAsked(logger, OidcFailures.Trace(fault));
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider of OpenID Connect could not be asked for its issuer ({Trace})")]
    private static partial void LogNotAsked(ILogger logger, string trace);
}
