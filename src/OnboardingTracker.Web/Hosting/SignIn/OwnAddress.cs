using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The e-mail address of the person who is signed in, as it is now.</summary>
public sealed class OwnAddress(UserManager<Member> members)
{
    public async Task<string> OfAsync(ClaimsPrincipal user) =>
        (await members.GetUserAsync(user))?.Email ?? throw new InvalidOperationException("Nobody is signed in.");
}
