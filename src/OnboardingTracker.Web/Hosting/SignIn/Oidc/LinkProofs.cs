using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>What a link carries that changes something and cannot be a form (<see cref="OidcStart"/>): a proof that a page of ours has shown it to this person a moment ago.</summary>
internal sealed class LinkProofs(IDataProtectionProvider protection)
{
    private const string Content = "link";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public string Make(string memberId) => For(memberId).Protect(Content, Lifetime);

    public bool IsRight(string memberId, string? proof)
    {
        try
        {
            return !string.IsNullOrEmpty(proof) && For(memberId).Unprotect(proof) == Content;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private ITimeLimitedDataProtector For(string memberId) => protection.CreateProtector("OnboardingTracker.LinkProof.v1", memberId).ToTimeLimitedDataProtector();
}
