using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OnboardingTracker.Web.Hosting;

/// <summary>The address people and Twilio know this installation by: the PublicUrl setting, else the address it listens on. Never the Host header.</summary>
public sealed class PublicAddress(PublicUrl configured, IServer server)
{
    public const string Setting = "PublicUrl";

    /// <summary>Without a trailing slash: "https://tracker.example.com/sms".</summary>
    public string Base => (configured.Address ?? Listening()).GetLeftPart(UriPartial.Path).TrimEnd('/');

    /// <summary>The path of PublicUrl: "/sms"; empty when the app stands at the root.</summary>
    public string PathBase => configured.Address?.AbsolutePath.TrimEnd('/') ?? "";

    public string Of(string path) => Base + path;

    /// <summary>Reads the setting; null when there is none.</summary>
    /// <exception cref="SettingException">The setting is not an address; the message says why.</exception>
    public static Uri? Read(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return null;
        }

        if (!Uri.TryCreate(setting, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw new SettingException($"{Setting} must be like https://tracker.example.test/path. It is {setting}.");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new SettingException($"{Setting} has no user name and password. Take them out.");
        }

        return address.Query.Length + address.Fragment.Length > 0
            ? throw new SettingException($"{Setting} has no query and no fragment. Take them out.")
            : address;
    }

    private Uri Listening()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses;
        var first = addresses?.FirstOrDefault() ?? TrackerAddress.Default;

        // Wildcards are where the server listens, not an address anybody can open.
        foreach (var wildcard in (string[])["//*", "//+", "//0.0.0.0", "//[::]"])
        {
            first = first.Replace(wildcard, "//localhost", StringComparison.Ordinal);
        }

        return new Uri(first);
    }
}

/// <summary>The PublicUrl setting; its address is null when it is not set.</summary>
public sealed record PublicUrl(Uri? Address);
