namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Names of the authorization policies. Without one, an endpoint asks for a session.</summary>
public static class Policies
{
    /// <summary>A signed-in person, on pages. The same as the fallback; for saying it aloud.</summary>
    public const string Member = "member";

    /// <summary>An API token whose scope covers the method.</summary>
    public const string Api = "api";
}
