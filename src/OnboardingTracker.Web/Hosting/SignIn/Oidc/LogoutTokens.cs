using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>Reads logout tokens as OpenID Connect Back-Channel Logout 1.0, section 2.6, asks for it. What is wrong with one stands in the log, never in the answer.</summary>
internal sealed partial class LogoutTokens(IOptionsMonitor<OpenIdConnectOptions> settings, TimeProvider clock, ILogger<LogoutTokens> logger)
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>How old one may be: it is sent at once, and an old one was kept by somebody.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Null when it is none of this provider for this installation.</summary>
    public async Task<LogoutOrder?> ReadAsync(string token)
    {
        var options = settings.Get(OidcServices.Scheme);
        var rules = options.TokenValidationParameters.Clone();
        rules.ConfigurationManager = options.ConfigurationManager as BaseConfigurationManager;

        // Early versions of the specification had no "exp"; how old it may be is asked below in any case.
        rules.RequireExpirationTime = false;
        var result = await options.TokenHandler.ValidateTokenAsync(token, rules);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read)
        {
            LogRefused(logger, OidcFailures.Trace(result.Exception));
            return null;
        }

        if (Fault(read) is { } fault)
        {
            LogRefused(logger, fault);
            return null;
        }

        return new LogoutOrder(read.Issuer, read.Subject is { Length: > 0 } subject ? subject : null, Text(read, JwtRegisteredClaimNames.Sid));
    }

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) && value is { Length: > 0 } ? value : null;

    private static bool IsOfLogout(JsonWebToken token) =>
        token.TryGetPayloadValue<JsonElement>("events", out var events)
        && events.ValueKind is JsonValueKind.Object
        && events.TryGetProperty(Event, out var logout)
        && logout.ValueKind is JsonValueKind.Object;

    private string? Fault(JsonWebToken token) =>
        !IsOfLogout(token) ? "no event of a logout"
        : token.TryGetPayloadValue<object>(JwtRegisteredClaimNames.Nonce, out _) ? "a nonce, as tokens of a sign-in have"
        : (clock.GetUtcNow() - new DateTimeOffset(token.IssuedAt, TimeSpan.Zero)).Duration() > Fresh ? "too old"
        : token.Subject is not { Length: > 0 } && Text(token, JwtRegisteredClaimNames.Sid) is null ? "neither sub nor sid"
        : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A logout token was refused: {Fault}")]
    private static partial void LogRefused(ILogger logger, string fault);
}

/// <summary>Whose sessions are to end: those of one session of the provider, or all of a person.</summary>
internal sealed record LogoutOrder(string Issuer, string? Subject, string? SessionId);
