using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OnboardingTracker.Core.People;

/// <summary>Makes random tokens and the hash under which they are kept: with 256 random bits no slow hash is needed.</summary>
public static class TokenText
{
    private const int RandomBytes = 32;

    /// <summary>The prefix and 43 base64url characters.</summary>
    public static string New(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
