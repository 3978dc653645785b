using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Secret = OnboardingTracker.Core.Snapshots.Secret;

namespace OnboardingTracker.Storage.Connections;

/// <summary>Encrypts and decrypts the secrets of a connection and of its organization, each column for a purpose of its own.</summary>
internal sealed class ConnectionSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector keySecret = protection.CreateProtector("OnboardingTracker.Connection.KeySecret.v1");
    private readonly IDataProtector authToken = protection.CreateProtector("OnboardingTracker.Connection.AuthToken.v1");

    private readonly IDataProtector clientSecret = protection.CreateProtector("OnboardingTracker.OrganizationConnection.ClientSecret.v1");

    public string? ProtectKeySecret(Secret? secret) => secret is { } value ? keySecret.Protect(value.Reveal) : null;

    public string? ProtectAuthToken(Secret? secret) => secret is { } value ? authToken.Protect(value.Reveal) : null;

    /// <summary>False when there is something that cannot be read: the key ring or its certificate was lost.</summary>
    public bool TryRead(ConnectionRow row, out Secret? key, out Secret? token)
    {
        token = null;
        return TryUnprotect(keySecret, row.ProtectedKeySecret, out key) & TryUnprotect(authToken, row.ProtectedAuthToken, out token);
    }

    public string ProtectClientSecret(Secret secret) => clientSecret.Protect(secret.Reveal);

    /// <summary>False when it cannot be read: the key ring or its certificate was lost.</summary>
    public bool TryReadClientSecret(string text, out Secret? secret) => TryUnprotect(clientSecret, text, out secret);

    private static bool TryUnprotect(IDataProtector protector, string? text, out Secret? secret)
    {
        secret = null;
        if (text is null)
        {
            return true;
        }

        try
        {
            secret = new Secret(protector.Unprotect(text));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
