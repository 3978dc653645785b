using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>When and how somebody proved who they are, as it travels in the ticket of their session.</summary>
internal static class SessionProof
{
    /// <summary>The claim of RFC 8176 for how; renewals by the library keep it.</summary>
    public const string MethodClaim = "amr";

    /// <summary>Two factors, in the words of RFC 8176.</summary>
    public const string TwoFactors = "mfa";

    /// <summary>A password alone, in the words of RFC 8176.</summary>
    public const string Password = "pwd";

    private const string ProvedAt = "ot.proved";
    private const string BegunAt = "ot.begun";
    private const string OfProvider = "ot.provider-session";

    public static AuthenticationProperties Make(DateTimeOffset begun, DateTimeOffset proved, string? providerSession) =>
        new(new Dictionary<string, string?> { [BegunAt] = Write(begun), [ProvedAt] = Write(proved), [OfProvider] = providerSession });

    public static DateTimeOffset Begun(AuthenticationTicket ticket) => Read(ticket, BegunAt);

    public static DateTimeOffset Proved(AuthenticationTicket ticket) => Read(ticket, ProvedAt);

    /// <summary>Read while the session is made; after that it stands in the store (<see cref="Core.People.Session.ProviderSession"/>).</summary>
    public static string? ProviderSession(AuthenticationTicket ticket) => ticket.Properties.Items.TryGetValue(OfProvider, out var session) ? session : null;

    public static bool IsTwoFactors(ClaimsPrincipal user) => user.HasClaim(MethodClaim, TwoFactors);

    private static string Write(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Read(AuthenticationTicket ticket, string item) =>
        DateTimeOffset.ParseExact(ticket.Properties.Items[item]!, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
