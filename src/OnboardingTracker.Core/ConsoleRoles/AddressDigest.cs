using System.Security.Cryptography;
using System.Text;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.ConsoleRoles;

/// <summary>
/// By what a user of the organization is recognized as one of the people here: a digest of the e-mail address, made where Twilio's answer is read, so that the address
/// goes no further. It lives for one look and is never stored; as a pseudonym it would be worth little, because addresses can be guessed.
/// </summary>
public static class AddressDigest
{
    /// <summary>64 hexadecimal digits; capital letters and blanks around make no difference.</summary>
    public static string Of(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EmailText.Normalize(address))));
}
