namespace OnboardingTracker.Web.Tests.Hosting;

/// <summary>The headers that every answer carries, whoever asks for whatever.</summary>
internal static class HeaderSet
{
    private static readonly Dictionary<string, string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    };

    /// <summary>Of pages; here and below written down once more, so that a policy that lets more through is noticed.</summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; report-to csp";

    /// <summary>Of answers to programs and of files.</summary>
    private static readonly string[] OtherPolicies = ["default-src 'none'; frame-ancestors 'none'", "default-src 'none'; sandbox"];

    private static readonly string[] Referrers = ["same-origin", "no-referrer"];
    private static readonly string[] Never = ["Server", "X-Powered-By", "Access-Control-Allow-Origin"];

    /// <summary>What is missing or should not be there; nothing when the set is whole.</summary>
    /// <param name="isHttps">Whether the browser asked over https, straight or by a proxy that is known.</param>
    /// <param name="pathBase">Where the installation stands.</param>
    public static IEnumerable<string> Faults(HttpResponseMessage answer, bool isHttps = false, string pathBase = "")
    {
        if (One(answer, "Strict-Transport-Security") != (isHttps ? "max-age=31536000; includeSubDomains" : null))
        {
            yield return "Strict-Transport-Security is not as the scheme asks";
        }

        var policy = One(answer, "Content-Security-Policy");
        var isPage = policy == (isHttps ? $"{PagePolicy}; upgrade-insecure-requests" : PagePolicy);
        if (!isPage && !OtherPolicies.Contains(policy, StringComparer.Ordinal))
        {
            yield return "Content-Security-Policy is another one";
        }

        // What a policy reports to has to be there.
        if (One(answer, "Reporting-Endpoints") != (isPage ? $"csp=\"{pathBase}/csp-reports\"" : null))
        {
            yield return "Reporting-Endpoints is not what the policy names";
        }

        foreach (var (name, value) in Always.Where(header => One(answer, header.Key) != header.Value))
        {
            yield return $"{name} is not {value}";
        }

        if (!Referrers.Contains(One(answer, "Referrer-Policy"), StringComparer.Ordinal))
        {
            yield return "Referrer-Policy is missing";
        }

        if (answer.Headers.CacheControl is null)
        {
            yield return "Cache-Control is missing";
        }

        foreach (var name in Never.Where(answer.Headers.Contains))
        {
            yield return $"{name} is there";
        }
    }

    private static string? One(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;
}
