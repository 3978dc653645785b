using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Web.Api;

/// <summary>Problem details (RFC 9457) with the sentences of the screen.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(HttpContext context, int status, ProblemKind kind, string sentence) =>
        Of(context, status, kind, sentence, []);

    public static ProblemHttpResult Of(
        HttpContext context, int status, ProblemKind kind, string sentence, IEnumerable<KeyValuePair<string, object?>> more)
    {
        var problem = new ProblemDetails
        {
            Type = context.RequestServices.GetRequiredService<PublicAddress>().Of($"/help/api#{WordOf(kind)}"),
            Title = TitleOf(kind),
            Status = status,
            Detail = sentence,
            Instance = context.Request.Path,
        };
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        foreach (var (name, value) in more)
        {
            problem.Extensions[name] = value;
        }

        return TypedResults.Problem(problem);
    }

    /// <param name="errors">Sentences by JSON pointer, or by the name of a query parameter.</param>
    public static ProblemHttpResult Invalid(HttpContext context, int status, ProblemKind kind, IReadOnlyDictionary<string, string[]> errors) =>
        Of(context, status, kind, string.Join(' ', errors.Values.SelectMany(sentences => sentences).Take(3)), [new("errors", errors)]);

    public static ProblemHttpResult Invalid(HttpContext context, string at, string sentence) =>
        Invalid(context, StatusCodes.Status422UnprocessableEntity, ProblemKind.Validation, new Dictionary<string, string[]> { [at] = [sentence] });

    public static ProblemHttpResult NotFound(HttpContext context, string sentence) =>
        Of(context, StatusCodes.Status404NotFound, ProblemKind.NotFound, sentence);

    public static ProblemHttpResult NoSuchOnboarding(HttpContext context) =>
        NotFound(context, "There is no such onboarding, or you do not have access to it.");

    /// <summary>403 for a right that the person of the token has not, with who can give it.</summary>
    public static ProblemHttpResult NotAllowed(HttpContext context, Permission permission, IReadOnlyList<Helper> helpers) => Of(
        context,
        StatusCodes.Status403Forbidden,
        ProblemKind.NotAllowed,
        helpers.Count == 0 ? OnlyFor(permission) : $"{OnlyFor(permission)} {string.Join(", ", helpers.Select(helper => helper.Name))} can give you access.",
        [new("permission", ProfileWords.Of(permission)), new("helpers", helpers.Select(helper => helper.Name))]);

    /// <summary>Whose role is enough, read off the permission table.</summary>
    private static string OnlyFor(Permission permission)
    {
        var roles = Enum.GetValues<Role>()
            .Select(role => (Role: role, Grant: PermissionTable.Default.Of(permission, role)))
            .Where(cell => cell.Grant is not Grant.None)
            .Select(cell => cell.Role is Role.Finance ? "finance" : ProfileWords.Of(cell.Role) + (cell.Grant is Grant.Assigned ? "s whose step it is" : "s"))
            .ToList();
        return roles.Count == 1 ? $"Only {roles[0]} may do this." : $"Only {string.Join(", ", roles[..^1])} and {roles[^1]} may do this.";
    }

    public static ProblemHttpResult Refused(HttpContext context, string sentence) =>
        Of(context, StatusCodes.Status409Conflict, ProblemKind.Refused, sentence);

    public static ProblemHttpResult NotConnected(HttpContext context) => Of(
        context,
        StatusCodes.Status409Conflict,
        ProblemKind.NotConnected,
        "This onboarding is not connected to Twilio yet. Connect it first: PUT its connection.");

    /// <summary>412 with what stands there now and what was sent.</summary>
    public static ProblemHttpResult Changed(HttpContext context, object? current, object? yours) => Of(
        context,
        StatusCodes.Status412PreconditionFailed,
        ProblemKind.Changed,
        "Somebody changed this meanwhile. Both versions are in this answer.",
        [new("current", current), new("yours", yours)]);

    public static ProblemHttpResult PreconditionMissing(HttpContext context) => Of(
        context,
        StatusCodes.Status428PreconditionRequired,
        ProblemKind.PreconditionMissing,
        "Send If-Match with the ETag you read.");

    /// <summary>What an If-Match that stands against a write is answered with; null when the write may go on, also where there is no such header.</summary>
    /// <param name="revision">Null when nothing is there yet.</param>
    /// <param name="current">What is there now, for whoever has to look at it again.</param>
    public static ProblemHttpResult? AgainstIfMatch(HttpContext context, int? revision, Func<object?> current) => ETag.Compare(context, revision) switch
    {
        IfMatch.Unreadable => UnreadableIfMatch(context),
        IfMatch.Differs => Changed(context, current(), null),
        _ => null,
    };

    public static ProblemHttpResult UnreadableIfMatch(HttpContext context) => Of(
        context,
        StatusCodes.Status400BadRequest,
        ProblemKind.Unreadable,
        "If-Match is not an ETag. Send it as you read it, with its quotes: \"3\".");

    public static ProblemHttpResult TooMany(HttpContext context, string sentence, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Seconds(wait);
        return Of(context, StatusCodes.Status429TooManyRequests, ProblemKind.TooMany, sentence);
    }

    public static string Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    /// <summary>"TwilioRefused" as "twilio-refused".</summary>
    internal static string WordOf(ProblemKind kind)
    {
        var word = new StringBuilder();
        foreach (var letter in kind.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    internal static string TitleOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Unreadable => "Cannot be read",
        ProblemKind.Validation => "Something is not right",
        ProblemKind.Unauthenticated => "Not signed in",
        ProblemKind.NotAllowed => "Not allowed",
        ProblemKind.NotFound => "Not found",
        ProblemKind.Method => "Method not offered",
        ProblemKind.MediaType => "Not JSON",
        ProblemKind.TooLarge => "Too large",
        ProblemKind.Refused => "A rule says no",
        ProblemKind.TwilioRefused => "Twilio says no",
        ProblemKind.NotConnected => "Not connected",
        ProblemKind.Changed => "Changed meanwhile",
        ProblemKind.PreconditionMissing => "If-Match is missing",
        ProblemKind.IdempotencyKeyReused => "Idempotency-Key used before",
        ProblemKind.TooMany => "Too many requests",
        ProblemKind.Fault => "A problem on our side",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of problem."),
    };

    /// <summary>What the caller can do, for the page that a problem's type leads to.</summary>
    internal static string AdviceOf(ProblemKind kind) => kind switch
    {
        ProblemKind.Unreadable => "400. The body or a header cannot be read: not JSON, an unknown or repeated member, a wrong type or word. \"errors\" names each place.",
        ProblemKind.Validation => "422. It can be read and breaks a rule. \"errors\" names each place by JSON pointer, or a query parameter by its name.",
        ProblemKind.Unauthenticated => "401. Send an API token: Authorization: Bearer ot_... Cookies do not count here.",
        ProblemKind.NotAllowed => "403. You, or this token, may not do this. A token with the scope \"read\" cannot write; otherwise \"helpers\" names who can give you access.",
        ProblemKind.NotFound => "404. It is not there, or not yours to see.",
        ProblemKind.Method => "405. The Allow header names the methods this address takes.",
        ProblemKind.MediaType => "415. Send application/json.",
        ProblemKind.TooLarge => "413. A body has at most 1 MB.",
        ProblemKind.Refused => "409. The onboarding's own rules say no; \"detail\" says which and what to do.",
        ProblemKind.TwilioRefused => "422. Twilio does not accept the credentials. Nothing was kept; a connection that was there stays.",
        ProblemKind.NotConnected => "409. Connect the onboarding to Twilio first.",
        ProblemKind.Changed => "412. Somebody was faster. \"current\" is what stands there now, \"yours\" is what you sent. Read, combine, send again with the new ETag.",
        ProblemKind.PreconditionMissing => "428. This would replace what a person wrote. Read it and send its ETag in If-Match.",
        ProblemKind.IdempotencyKeyReused => "422. This Idempotency-Key was sent with another request. Use a new one for a new request.",
        ProblemKind.TooMany => "429. Wait as long as Retry-After says.",
        ProblemKind.Fault => "500. A problem on our side. Give the operator the \"traceId\".",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of problem."),
    };
}
