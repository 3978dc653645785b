using System.Net.Http.Headers;
using System.Text;
using OnboardingTracker.Simulator.Accounts;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>Who asks: the account of the credentials, and whether they open accounts and keys.</summary>
internal sealed record Caller(string AccountSid, bool HasMainKey)
{
    /// <summary>The user name sent, for the log; null when none was.</summary>
    public static string? UserName(HttpRequest request) => Read(request)?.User;

    public static (Caller? Caller, Answer? Refusal) Of(HttpRequest request, AccountStore account) => Read(request) switch
    {
        (SimulatorCredentials.TestAccountSid, SimulatorCredentials.TestAuthToken) => (null, TwilioError.TestCredentials),
        (var sid, SimulatorCredentials.Secret) when account.Find(Collections.Keys, sid) is { AccountSid: { } owner } =>
            (new(owner, HasMainKey: sid != SimulatorCredentials.StandardKeySid), null),
        (var sid, var token) when account.Find(Collections.Accounts, sid) is { } own && OpensWith(own, token) =>
            (new(sid, HasMainKey: true), null),
        _ => (null, TwilioError.WrongCredentials),
    };

    // A suspended subaccount is refused with its own token, but its parent still sees it.
    private static bool OpensWith(Resource account, string token) =>
        account.Text("auth_token") == token
        && (account.Id == SimulatorCredentials.AccountSid || account.Text("status") == "active");

    private static (string User, string Password)? Read(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !"Basic".Equals(header.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var buffer = new byte[header.Parameter?.Length ?? 0];
        if (!Convert.TryFromBase64String(header.Parameter ?? "", buffer, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(buffer, 0, length).Split(':', 2);
        return pair.Length == 2 ? (pair[0], pair[1]) : null;
    }
}
