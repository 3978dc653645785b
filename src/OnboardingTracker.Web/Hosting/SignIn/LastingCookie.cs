namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>A cookie by which a browser is known again after the session has ended; it opens nothing.</summary>
internal static class LastingCookie
{
    public static void Keep(HttpContext context, string name, string value, TimeSpan lifetime) => context.Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        MaxAge = lifetime,
        Path = context.Request.PathBase.Add("/"),
    });
}
