using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Requests;
using OnboardingTracker.Web.Api.Json;

namespace OnboardingTracker.Web.Api;

/// <summary>
/// A write that carries <c>Idempotency-Key</c> has its effect once: sent again within a day, it gets the first answer again. A key belongs to one
/// person and one request.
/// </summary>
internal sealed class Idempotency(IKeptAnswerStore answers, IOnboardingReader onboardings) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var headers = http.Request.Headers[Header];
        if (headers.Count == 0 || HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return await next(context);
        }

        if (headers is not [{ Length: > 0 and <= KeptAnswer.KeyMaxLength } key] || key.Any(letter => letter is < '!' or > '~'))
        {
            return Problems.Invalid(http, StatusCodes.Status400BadRequest, ProblemKind.Unreadable, new Dictionary<string, string[]>
            {
                [Header] = [$"{Header} is one word of 1 to {KeptAnswer.KeyMaxLength} visible ASCII characters, for example a UUID."],
            });
        }

        var member = http.User.FindFirstValue(ClaimTypes.NameIdentifier)!;
        var fingerprint = FingerprintOf(http.Request, context.Arguments.OfType<IApiBody>().FirstOrDefault());
        if (await answers.ClaimAsync(member, key, fingerprint, http.RequestAborted) is { } first)
        {
            return await IsOutOfSightAsync(first, http.RequestAborted) ? Problems.NoSuchOnboarding(http) : Again(http, first, fingerprint);
        }

        try
        {
            return new KeptResult(await next(context) as IResult, answers, member, key);
        }
        catch
        {
            await answers.ReleaseAsync(member, key, CancellationToken.None);
            throw;
        }
    }

    /// <summary>The first answer made an onboarding that the person may not see any more: then its text is not theirs either.</summary>
    private async Task<bool> IsOutOfSightAsync(KeptAnswer first, CancellationToken cancellationToken)
    {
        const string Before = $"{ApiEndpoints.Base}/onboardings/";
        return first.Location is { } location
            && location.IndexOf(Before, StringComparison.Ordinal) is >= 0 and var at
            && await onboardings.VersionAsync(location[(at + Before.Length)..].Split('/')[0], cancellationToken) is null;
    }

    private static IResult Again(HttpContext http, KeptAnswer first, byte[] fingerprint) => first switch
    {
        _ when !CryptographicOperations.FixedTimeEquals(first.Fingerprint, fingerprint) => Problems.Invalid(
            http,
            StatusCodes.Status422UnprocessableEntity,
            ProblemKind.IdempotencyKeyReused,
            new Dictionary<string, string[]> { [Header] = ["This Idempotency-Key was used for another request. Use a new one for a new request."] }),
        { Answer: { } answer } => new ReplayedResult(answer),
        _ => Problems.Refused(
            http, "The first request with this key has no answer yet. Wait a moment; if it stays so, read what is there before you try with a new key."),
    };

    private static byte[] FingerprintOf(HttpRequest request, IApiBody? body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n"));
        hash.AppendData(body is null ? [] : body.Sent.Span);
        return hash.GetHashAndReset();
    }
}
