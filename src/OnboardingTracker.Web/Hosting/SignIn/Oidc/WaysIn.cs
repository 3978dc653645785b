using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>Counts the ways by which a person can sign in, so that nobody takes their last one away.</summary>
public sealed class WaysIn(UserManager<Member> members, IOptions<OidcOptions> options)
{
    /// <summary>The password, each passkey, and each linked sign-in while there is a provider.</summary>
    public async Task<int> CountAsync(Member member) =>
        (member.PasswordHash is null ? 0 : 1)
        + (await members.GetPasskeysAsync(member)).Count
        + (options.Value.IsSetUp ? (await members.GetLoginsAsync(member)).Count : 0);
}
