using System.Globalization;

namespace OnboardingTracker.Web.Hosting;

/// <summary>
/// <c>/.well-known/security.txt</c> (RFC 9116): whom to tell about a hole in this installation. It says what the operator has set, and is not there
/// while nothing is: a made-up address would be worse than none.
/// </summary>
public static class SecurityText
{
    /// <summary>A mailto:, https: or tel: address.</summary>
    public const string Setting = "Security:Contact";

    private const string Path = "/.well-known/security.txt";

    /// <summary>The standard asks for less than a year, so that an old copy is known to be old.</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(180);

    public static WebApplication MapSecurityText(this WebApplication app)
    {
        var contact = ContactOf(app.Configuration[Setting]);
        app.MapGet(Path, (PublicUrl publicUrl, TimeProvider clock) =>
                contact is null ? Results.NotFound() : Results.Text(TextOf(contact, publicUrl, clock), "text/plain; charset=utf-8"))
            .AllowAnonymous()
            .ExcludeFromDescription();
        return app;
    }

    private static string? ContactOf(string? set) => set switch
    {
        null or "" => null,
        _ when Uri.TryCreate(set, UriKind.Absolute, out var address) && address.Scheme is "mailto" or "https" or "tel" => set,
        _ => throw new SettingException($"Security__Contact is an address such as mailto:security@example.com or https://example.com/security. {set} is none."),
    };

    private static string TextOf(string contact, PublicUrl publicUrl, TimeProvider clock)
    {
        var expires = (clock.GetUtcNow() + GoodFor).UtcDateTime.ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
        var canonical = publicUrl.Address is { } address ? $"Canonical: {address.ToString().TrimEnd('/')}{Path}\n" : "";
        return $"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\n{canonical}";
    }
}
