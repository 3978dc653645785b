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

    /// <summary>Of pages, of answers to programs, of files; written down here once more, so that one that lets more through is noticed.</summary>
    private static readonly string[] Policies =
    [
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; report-to csp",
        "default-src 'none'; frame-ancestors 'none'",
        "default-src 'none'; sandbox",
    ];

    private static readonly string[] Referrers = ["same-origin", "no-referrer"];
    private static readonly string[] Never = ["Server", "X-Powered-By", "Access-Control-Allow-Origin"];

    /// <summary>What is missing or should not be there; nothing when the set is whole.</summary>
    public static IEnumerable<string> Faults(HttpResponseMessage answer)
    {
        foreach (var (name, value) in Always.Where(header => One(answer, header.Key) != header.Value))
        {
            yield return $"{name} is not {value}";
        }

        if (!Referrers.Contains(One(answer, "Referrer-Policy"), StringComparer.Ordinal))
        {
            yield return "Referrer-Policy is missing";
        }

        if (!Policies.Contains(One(answer, "Content-Security-Policy"), StringComparer.Ordinal))
        {
            yield return "Content-Security-Policy is another one";
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
