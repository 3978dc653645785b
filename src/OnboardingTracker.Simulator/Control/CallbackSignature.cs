using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace OnboardingTracker.Simulator.Control;

/// <summary>X-Twilio-Signature of a form post: HMAC-SHA1 over the address and the parameters in byte order of their names.</summary>
internal static class CallbackSignature
{
    [SuppressMessage("Security", "CA5350", Justification = "Twilio's signature is HMAC-SHA1; it is not ours to choose.")]
    public static string Of(string authToken, string url, IReadOnlyDictionary<string, string> parameters)
    {
        var signed = new StringBuilder(url);
        foreach (var (name, value) in parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            signed.Append(name).Append(value);
        }

        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(signed.ToString())));
    }
}
