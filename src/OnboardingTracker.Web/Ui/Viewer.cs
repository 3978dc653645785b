using System.Security.Claims;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Ui;

/// <summary>How the person who looks wants to see things. Read from the session, so that a page costs no query for it.</summary>
/// <param name="Zone">Times are shown in it; UTC until somebody chooses.</param>
/// <param name="HasKeys">Keys without a modifier do something (WCAG 2.1.4: they can be switched off).</param>
public sealed record Viewer(TimeZoneInfo Zone, Theme Theme, bool HasKeys)
{
    /// <summary>Tells the next page, before anybody has signed in, which theme this browser was last used with.</summary>
    public const string ThemeCookie = "ot-theme";

    /// <summary>For the attribute data-theme; null leaves it to the system.</summary>
    public string? ThemeWord => Theme is Theme.System ? null : Theme.ToString().ToLowerInvariant();

    /// <summary>The instant in the viewer's zone.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    public static Viewer Of(HttpContext context) => new(
        ZoneOf(context.User.FindFirstValue(MemberClaims.Zone)),
        ThemeOf(context.User.FindFirstValue(MemberClaims.Theme) ?? context.Request.Cookies[ThemeCookie]),
        context.User.FindFirstValue(MemberClaims.Keys) != MemberClaims.Off);

    private static TimeZoneInfo ZoneOf(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    private static Theme ThemeOf(string? word) => Enum.TryParse<Theme>(word, ignoreCase: true, out var theme) && Enum.IsDefined(theme) ? theme : Theme.System;
}
