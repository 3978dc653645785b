using System.Security.Cryptography;
using System.Text;

namespace OnboardingTracker.Simulator.Accounts;

internal static class Sid
{
    public static bool Is(string text) => text.Length == 34 && text[..2].All(char.IsAsciiLetterUpper) && text[2..].All(char.IsAsciiHexDigit);

    /// <summary>The same name always gives the same SID, so a test can name what it changes.</summary>
    public static string Of(string prefix, string name) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{prefix}:{name}")).AsSpan(0, 16));
}
