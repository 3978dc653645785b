using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Binds passkeys to the address that <see cref="PublicAddress"/> says, never to the Host header: a passkey made here opens nothing on another host, nor on
/// a subdomain. An installation without PublicUrl is one for the machine it runs on, and known to browsers as localhost: no passkey belongs to 127.0.0.1.
/// </summary>
internal sealed class PasskeySettings(PublicAddress address) : IConfigureOptions<IdentityPasskeyOptions>
{
    private const string Localhost = "localhost";

    public void Configure(IdentityPasskeyOptions options)
    {
        var origin = Origin();
        options.ServerDomain = origin.Host;
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && Uri.TryCreate(context.Origin, UriKind.Absolute, out var asked) && IsSame(asked, origin));
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
    }

    private static bool IsSame(Uri asked, Uri origin) =>
        asked.Scheme == origin.Scheme && string.Equals(asked.Host, origin.Host, StringComparison.OrdinalIgnoreCase) && asked.Port == origin.Port && asked.AbsolutePath == "/";

    private Uri Origin()
    {
        var known = new Uri(address.Base);
        return IPAddress.TryParse(known.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip) ? new UriBuilder(known.Scheme, Localhost, known.Port).Uri : known;
    }
}
