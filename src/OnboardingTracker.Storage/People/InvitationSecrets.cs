using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Storage.People;

/// <summary>Encrypts the token of a link while its mail waits in the outbox.</summary>
internal sealed class InvitationSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector tokens = protection.CreateProtector("OnboardingTracker.Invitation.Token.v1");

    public string Seal(string token) => tokens.Protect(token);

    /// <exception cref="CannotTellException">The key ring or its certificate was lost.</exception>
    public string Open(string sealedToken)
    {
        try
        {
            return tokens.Unprotect(sealedToken);
        }
        catch (CryptographicException fault)
        {
            throw new CannotTellException("The link can no longer be read. Send the invitation again.", inner: fault);
        }
    }
}
