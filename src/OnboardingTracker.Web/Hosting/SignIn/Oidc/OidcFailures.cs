using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>Tells the failures of the library apart, and what of them may stand in a log: kinds and numbers, no text that came from outside.</summary>
internal static partial class OidcFailures
{
    /// <summary>Where the library's handler puts the error code of the provider.</summary>
    private const string ErrorCode = "error";

    private const string AccessDenied = "access_denied";

    /// <remarks>
    /// Without state or cookie of ours the library fails in its own words. Whatever else it stumbles over stands in the answer: an unsigned token, for one, has no key
    /// to name.
    /// </remarks>
    public static OidcFailure Of(Exception? failure) => Chain(failure).Select(KindOf).FirstOrDefault(kind => kind is not null)
        ?? (failure is null or AuthenticationFailureException ? OidcFailure.NotBegun : OidcFailure.NotProved);

    /// <summary>The kinds of the exceptions with the numbers that the library gives its messages: "SecurityTokenSignatureKeyNotFoundException IDX10503".</summary>
    public static string Trace(Exception? failure) =>
        string.Join(", ", Chain(failure).Select(one => $"{one.GetType().Name} {Number().Match(one.Message)}".TrimEnd()));

    private static OidcFailure? KindOf(Exception failure) => failure switch
    {
        OpenIdConnectProtocolException when failure.Data[ErrorCode] is AccessDenied => OidcFailure.Denied,
        OpenIdConnectProtocolException when failure.Data[ErrorCode] is not null => OidcFailure.Refused,
        OpenIdConnectProtocolException or SecurityTokenException => OidcFailure.NotProved,
        HttpRequestException or IOException or TaskCanceledException => OidcFailure.Unreachable,
        _ => null,
    };

    private static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (var one = failure; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }

    [GeneratedRegex("IDX[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
