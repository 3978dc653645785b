namespace OnboardingTracker.Twilio.Http;

/// <summary>Where each product of Twilio answers, and which next pages may be followed: credentials go nowhere else.</summary>
internal sealed class ProductAddresses(string template)
{
    private const string Placeholder = "{product}";

    /// <summary>What is wrong with a template, to be read after its name; null when nothing is.</summary>
    public static string? Complaint(string template)
    {
        if (!template.Contains(Placeholder, StringComparison.Ordinal))
        {
            return $"must contain {Placeholder}, as in https://{Placeholder}.twilio.com.";
        }

        if (!Uri.TryCreate(Fill(template, "api"), UriKind.Absolute, out var address)
            || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            return "must be an address without user name, query or fragment.";
        }

        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            ? null
            : "must start with https:// (http:// is for this machine only): the credentials travel with every request.";
    }

    /// <param name="path">Absolute path and query, already escaped.</param>
    public Uri Of(string product, string path) => new(Home(product) + path);

    /// <summary>The address of a next page as Twilio gave it, or null when it leads out of the product's base address.</summary>
    public Uri? Next(string product, string given)
    {
        var home = new Uri(Home(product) + "/");
        var isPath = given.StartsWith('/') && !given.StartsWith("//", StringComparison.Ordinal);

        // Resolving a path the usual way would drop the base address's own path, so it is appended.
        return Uri.TryCreate(isPath ? Home(product) + given : given, UriKind.Absolute, out var next)
            && next.Scheme == home.Scheme
            && string.Equals(next.IdnHost, home.IdnHost, StringComparison.OrdinalIgnoreCase)
            && next.Port == home.Port
            && next.UserInfo.Length == 0
            && next.AbsolutePath.StartsWith(home.AbsolutePath, StringComparison.Ordinal)
            ? next
            : null;
    }

    private static string Fill(string template, string product) => template.Replace(Placeholder, product, StringComparison.Ordinal);

    private string Home(string product) => Fill(template, product).TrimEnd('/');
}
