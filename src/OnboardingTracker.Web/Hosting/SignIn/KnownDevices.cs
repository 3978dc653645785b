using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Which accounts somebody has signed in to in this browser, kept in a cookie that opens nothing. A browser that knows an account may try its password however
/// many strangers are trying it too (<see cref="WrongPasswords"/>).
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Of the cookie.</summary>
    public const string CookieName = "ot-device";

    /// <summary>Of a browser that several people use, the last few.</summary>
    private const int AccountsAtMost = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("OnboardingTracker.KnownDevice.v1");

    /// <param name="address">Normalised, as for the counting of tries.</param>
    public bool Knows(HttpContext context, string address) => Read(context).Exists(known => known.Mark == Mark(address));

    /// <summary>From here on, and for half a year.</summary>
    public void Remember(HttpContext context, string address)
    {
        var own = (Mark: Mark(address), Since: clock.GetUtcNow());
        var all = Read(context).Where(known => known.Mark != own.Mark).Take(AccountsAtMost - 1).Prepend(own);
        var value = protector.Protect(string.Join(' ', all.Select(known => string.Create(CultureInfo.InvariantCulture, $"{known.Since.ToUnixTimeSeconds()}:{known.Mark}"))));
        LastingCookie.Keep(context, CookieName, value, Lifetime);
    }

    /// <summary>What a stranger has made up or changed, or what is too old, knows nobody.</summary>
    private List<(string Mark, DateTimeOffset Since)> Read(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
        {
            return [];
        }

        try
        {
            return
            [
                .. protector.Unprotect(cookie).Split(' ')
                    .Select(known => known.Split(':'))
                    .Select(known => (Mark: known[1], Since: DateTimeOffset.FromUnixTimeSeconds(long.Parse(known[0], CultureInfo.InvariantCulture))))
                    .Where(known => clock.GetUtcNow() - known.Since < Lifetime),
            ];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static string Mark(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 16));
}
