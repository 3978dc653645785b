using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The account of the person whose session a request has.</summary>
internal static class SignedInMember
{
    /// <exception cref="InvalidOperationException">It was deleted since the request was let in.</exception>
    public static async Task<Member> SignedInAsync(this UserManager<Member> members, ClaimsPrincipal user) =>
        await members.GetUserAsync(user) ?? throw new InvalidOperationException("The person who is signed in is not there any more.");
}
