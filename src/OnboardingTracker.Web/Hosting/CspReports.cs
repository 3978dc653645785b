using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnboardingTracker.Web.Hosting;

/// <summary>
/// <c>POST /csp-reports</c>: browsers tell what the content security policy kept off one of our pages (W3C Reporting API, CSP Level 3). Whoever sends it is not known and
/// may be lying, so nothing depends on it. Of a report the log gets the rule, the origin of what was kept off and the first word of the page's address: the rest may
/// be somebody's, or carry a token.
/// </summary>
internal static partial class CspReports
{
    public const string Path = "/csp-reports";

    /// <summary>As the policy names the endpoint (<c>report-to</c>).</summary>
    public const string Endpoint = "csp";

    private const string MediaType = "application/reports+json";

    private const int BodyMaxLength = 16 * 1024;

    private const int MostOfABody = 20;

    private const int OriginMaxLength = 100;

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 8 };

    public static WebApplication MapCspReports(this WebApplication app)
    {
        app.MapPost(Path, RunAsync).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> RunAsync(HttpContext context, CspReportLimit limit, ILogger<CspReportLimit> logger, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!limit.Allow(SignIn.NetworkOf.Caller(context)))
        {
            context.Response.Headers.RetryAfter = CspReportLimit.WindowSeconds;
            return Refuse(StatusCodes.Status429TooManyRequests, "Too many reports. Send the next in a minute.");
        }

        if (context.Request.ContentType?.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase) is not true)
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, $"Send {MediaType}.");
        }

        if (await ReadAsync(context.Request.Body, cancellationToken) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "The reports are larger than 16 kB.");
        }

        try
        {
            using var reports = JsonDocument.Parse(body, Json);
            if (reports.RootElement.ValueKind is not JsonValueKind.Array)
            {
                return Refuse(StatusCodes.Status400BadRequest, "Send a JSON array of reports.");
            }

            foreach (var report in reports.RootElement.EnumerateArray().Take(MostOfABody))
            {
                Log(logger, report);
            }
        }
        catch (JsonException)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The body is not JSON.");
        }

        return Results.NoContent();
    }

    private static IResult Refuse(int status, string sentence) => Results.Text(sentence, "text/plain; charset=utf-8", statusCode: status);

    /// <summary>Null when there is more than is taken; what is beyond it is not read.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var taken = new byte[BodyMaxLength + 1];
        var length = await body.ReadAtLeastAsync(taken, taken.Length, throwOnEndOfStream: false, cancellationToken);
        return length > BodyMaxLength ? (ReadOnlyMemory<byte>?)null : taken.AsMemory(0, length);
    }

    private static void Log(ILogger logger, JsonElement report)
    {
        if (Text(report, "type") != "csp-violation" || !report.TryGetProperty("body", out var violation) || violation.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        LogKeptOff(logger, WordOf(Text(violation, "effectiveDirective")), OriginOf(Text(violation, "blockedURL")), PageOf(Text(violation, "documentURL")));
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>A word of a policy or of our own addresses, which has small letters and hyphens; anything else is nobody's business.</summary>
    private static string WordOf(string? text) => text is not null && Word().IsMatch(text) ? text : "?";

    /// <summary>"inline", "eval" and the like as they stand; of an address where it is, and nothing of what was asked for there.</summary>
    private static string OriginOf(string? blocked) => Uri.TryCreate(blocked, UriKind.Absolute, out var address) switch
    {
        false => WordOf(blocked),
        true when address!.Scheme is not ("http" or "https" or "ws" or "wss") => WordOf(address.Scheme),
        _ when address!.IdnHost.Length > OriginMaxLength => "?",
        _ => $"{address!.Scheme}://{address.IdnHost}:{address.Port}",
    };

    private static string PageOf(string? page) => Uri.TryCreate(page, UriKind.Absolute, out var address) ? $"/{WordOf(address.AbsolutePath.Split('/')[1])}" : "?";

    [LoggerMessage(Level = LogLevel.Warning, Message = "A browser says that the content security policy kept something off a page: {Directive}, {Origin}, on {Page}")]
    private static partial void LogKeptOff(ILogger logger, string directive, string origin, string page);

    [GeneratedRegex("^[a-z][a-z-]{0,30}$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
