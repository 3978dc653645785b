using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Web.Ui;

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
        context.Response.Cookies.Append(Viewer.ThemeCookie, preferences.Theme.ToString(), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = Remembered,
            Path = context.Request.PathBase.Add("/"),
        });
    }

    private async Task<Member> FindAsync(ClaimsPrincipal user) =>
        await members.GetUserAsync(user) ?? throw new InvalidOperationException("The person who is signed in is not there any more.");
}
