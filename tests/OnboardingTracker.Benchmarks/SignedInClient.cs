using System.Net;
using System.Text.RegularExpressions;

namespace OnboardingTracker.Benchmarks;

/// <summary>A browser's worth of HTTP: the sign-in form with its antiforgery token, then the session cookie.</summary>
internal static partial class SignedInClient
{
    public static Task<HttpClient> EnterAsync(Uri address, CancellationToken cancellationToken) =>
        EnterAsync(address, new CookieContainer(), cancellationToken);

    /// <param name="cookies">Gets the session, for a caller that sends it by other means.</param>
    public static async Task<HttpClient> EnterAsync(Uri address, CookieContainer cookies, CancellationToken cancellationToken)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        var form = await client.GetStringAsync(new Uri("/signin", UriKind.Relative), cancellationToken);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = Token().Match(form).Groups["value"].Value,
            [Name(form, "email")] = SampleStore.OwnerEmail,
            [Name(form, "password")] = SampleStore.OwnerPassword,
        };
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("/signin", UriKind.Relative), content, cancellationToken);
        return answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther
            ? client
            : throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode}.");
    }

    private static string Name(string form, string type) =>
        Input().Matches(form).Select(match => match.Value).First(input => input.Contains($"type=\"{type}\"", StringComparison.Ordinal)) is var found
            ? Attribute().Match(found).Groups["value"].Value
            : throw new InvalidOperationException($"The form has no field of type {type}.");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("<input[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Input();

    [GeneratedRegex("name=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();
}
