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

        if (One(answer, "Content-Security-Policy") is not { } policy || !policy.StartsWith("default-src 'none'; ", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal))
        {
            yield return "Content-Security-Policy is not strict";
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
