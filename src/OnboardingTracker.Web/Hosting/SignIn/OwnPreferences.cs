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

    public async Task<Preferences> ReadAsync(ClaimsPrincipal user) => (await members.SignedInAsync(user)).Preferences;

    public async Task SaveAsync(HttpContext context, Preferences preferences)
    {
        var member = await members.SignedInAsync(context.User);
        member.Preferences = preferences;
        var saved = await members.UpdateAsync(member);
        if (!saved.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', saved.Errors.Select(error => error.Description)));
        }

        await signIn.RefreshSignInAsync(member);

        // For the pages before the sign-in of this browser.
        LastingCookie.Keep(context, Viewer.ThemeCookie, preferences.Theme.ToString(), Remembered);
        LastingCookie.Keep(context, Language.Cookie, preferences.Language ?? "", Remembered);
    }
}
