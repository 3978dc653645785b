using Microsoft.AspNetCore.Authentication.Cookies;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Carries a sign-in from one step to the next: whose code is awaited, and what a passkey was asked. It opens nothing by itself.</summary>
internal static class StepCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "ot-step";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = false;
    }
}
