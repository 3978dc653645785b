namespace OnboardingTracker.Simulator;

/// <summary>The credentials every simulated account knows; all other pairs are refused with 401 and code 20003.</summary>
public static class SimulatorCredentials
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";

    public const string AuthToken = "0123456789abcdef0123456789abcdef";

    public const string MainKeySid = "SK0123456789abcdef0123456789abcdef";

    /// <summary>A standard key: it reads everything except accounts and keys.</summary>
    public const string StandardKeySid = "SK1123456789abcdef0123456789abcdef";

    /// <summary>The secret of both keys.</summary>
    public const string Secret = "practice-secret-practice-secret-1";

    /// <summary>Test credentials: Twilio answers them with 403 and code 20008 on everything we read.</summary>
    public const string TestAccountSid = "AC7e577e577e577e577e577e577e577e57";

    public const string TestAuthToken = "7e577e577e577e577e577e577e577e57";

    /// <summary>The organization that the account belongs to.</summary>
    public const string OrganizationSid = "OR0123456789abcdef0123456789abcdef";

    /// <summary>An OAuth app of the organization: only its tokens open the organization, and they open nothing else.</summary>
    public const string ClientId = "OQ0123456789abcdef0123456789abcdef";

    public const string ClientSecret = "practice-client-secret-practice-client-1";
}
