using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The preferences of the person who is signed in; saved ones count from the next page on.</summary>
public sealed class OwnPreferences(UserManager<Member> members, SignInManager<Member> signIn)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public async Task<Preferences> ReadAsync(ClaimsPrincipal user) => (await FindAsync(user)).Preferences;

    public async Task SaveAsync(HttpContext context, Preferences preferences)
    {
        var member = await FindAsync(context.User);
        member.Preferences = preferences;
        var saved = await members.UpdateAsync(member);
        if (!saved.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', saved.Errors.Select(error => error.Description)));
        }

        await signIn.RefreshSignInAsync(member);
        Remember(context, Viewer.ThemeCookie, preferences.Theme.ToString());
        Remember(context, Language.Cookie, preferences.Language ?? "");
    }

    /// <summary>For the pages before the sign-in of this browser.</summary>
    private static void Remember(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = Remembered,
            Path = context.Request.PathBase.Add("/"),
        });

    private async Task<Member> FindAsync(ClaimsPrincipal user) =>
        await members.GetUserAsync(user) ?? throw new InvalidOperationException("The person who is signed in is not there any more.");
}
