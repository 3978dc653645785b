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
    public bool Knows(HttpContext context, string address) => Read(context).Contains(Mark(address), StringComparer.Ordinal);

    /// <summary>From here on, and for half a year.</summary>
    public void Remember(HttpContext context, string address)
    {
        string[] marks = [Mark(address), .. Read(context).Where(mark => mark != Mark(address)).Take(AccountsAtMost - 1)];
        var value = protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeSeconds()} {string.Join(' ', marks)}"));
        context.Response.Cookies.Append(CookieName, value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = Lifetime,
            Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
        });
    }

    /// <summary>What a stranger has made up or changed, or what is too old, knows nobody.</summary>
    private string[] Read(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
        {
            return [];
        }

        try
        {
            var parts = protector.Unprotect(cookie).Split(' ');
            var made = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
            return clock.GetUtcNow() - made < Lifetime ? parts[1..] : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static string Mark(string address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 16));
}
