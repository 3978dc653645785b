namespace OnboardingTracker.Core.Checks;

/// <summary>An address that Twilio calls, judged and shown without what may be secret in it.</summary>
internal static class WebAddress
{
    public static bool IsSecure(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>Scheme and host only: a password, a token or a random path often stands in such an address.</summary>
    public static string Shown(string? address) =>
        address is null ? TwilioWords.NotSet
        : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? $"{uri.Scheme}://{uri.Authority}{(uri.PathAndQuery.Length > 1 ? "/…" : "")}"
        : "not a web address";
}
