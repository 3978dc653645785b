namespace OnboardingTracker.Core.Text;

/// <summary>The rule of a link that a person gives as evidence: an address of the web, and no credentials in it.</summary>
public static class LinkText
{
    /// <summary>Why the link cannot be taken, as a sentence; null when it can. No link at all is no fault.</summary>
    public static string? Fault(string? text, int maxLength)
    {
        if (OneLineText.Clean(text) is not { } kept)
        {
            return null;
        }

        if (OneLineText.Fault("link", kept, maxLength) is { } fault)
        {
            return fault;
        }

        if (!Uri.TryCreate(kept, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || !kept.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return "A link starts with https:// or http://.";
        }

        return address.UserInfo.Length > 0 ? "Take the name and password out of the link." : null;
    }
}
