using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Primitives;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Keeps a form that was sent too long after the sign-in until the person has confirmed that it is them, encrypted, in the page that asks for it: the server
/// keeps nothing, and what was typed, secrets too, stands nowhere to be read. Sent again, it is read as if it had just been typed.
/// </summary>
internal sealed class KeptForms(IDataProtectionProvider protection)
{
    public const string Field = "ot.kept-form";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <param name="memberId">Nobody else can send it.</param>
    /// <param name="address">To no other address.</param>
    public string Keep(string memberId, string address, IFormCollection form) =>
        For(memberId, address).Protect(JsonSerializer.Serialize(form.ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal)), Lifetime);

    /// <summary>Null when it is not this person's for this address, or too old.</summary>
    public FormCollection? Read(string memberId, string address, string text)
    {
        try
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(For(memberId, address).Unprotect(text)) ?? [];
            return new FormCollection(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value), StringComparer.Ordinal));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector For(string memberId, string address) =>
        protection.CreateProtector("OnboardingTracker.KeptForm.v1", memberId, address).ToTimeLimitedDataProtector();
}
