using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Reading;
using Polly.Timeout;

namespace OnboardingTracker.Twilio.Http;

/// <summary>Asks Twilio one question and gives back its JSON, or says why there is none.</summary>
internal sealed partial class TwilioClient(
    IHttpClientFactory factory, IOptions<TwilioOptions> options, TimeProvider clock, ILogger<TwilioClient> logger)
{
    public const string HttpName = "Twilio";

    // Twilio nests 6 deep.
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 32 };

    /// <summary>Throws <see cref="UnreadableException"/> when there is no JSON of Twilio's; the caller disposes the document.</summary>
    public async Task<JsonDocument> GetAsync(Question question, Uri address, CancellationToken cancellationToken)
    {
        var (session, call) = (question.Session, question.Call);
        var operation = call.Topic.Operation;
        var started = clock.GetTimestamp();
        try
        {
            using var response = await SendAsync(question, address, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var took = clock.GetElapsedTime(started);
            LogAnswer(logger, operation, session.AccountSid, response.StatusCode, took);
            return IsAnswer(call, response.StatusCode) ? Parse(body) : throw Refused(session, call, response, body);
        }
        catch (TimeoutRejectedException exception)
        {
            var took = clock.GetElapsedTime(started);
            LogNoAnswer(logger, operation, session.AccountSid, HttpRequestError.Unknown, took);
            throw new UnreadableException(Problems.TimedOut(options.Value.RequestTimeout), exception);
        }
        catch (HttpRequestException exception)
        {
            var took = clock.GetElapsedTime(started);
            LogNoAnswer(logger, operation, session.AccountSid, exception.HttpRequestError, took);
            throw new UnreadableException(
                exception.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded ? Problems.TooLarge() : Problems.NoAnswer(),
                exception);
        }
    }

    /// <summary>A token may have been taken back before its time: what was refused is asked once more with a fresh one.</summary>
    private async Task<HttpResponseMessage> SendAsync(Question question, Uri address, CancellationToken cancellationToken)
    {
        var signature = question.Session.Signature;
        var signed = await signature.SignAsync(cancellationToken);
        var response = await SendAsync(question, address, signed, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized || !signature.Renew(signed))
        {
            return response;
        }

        response.Dispose();
        return await SendAsync(question, address, await signature.SignAsync(cancellationToken), cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(
        Question question, Uri address, AuthenticationHeaderValue signed, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = signed;
        request.Headers.Accept.Add(new("application/json"));
        request.Options.Set(ThrottleHandler.TurnKey, new(question.Session.Limiter, question.Urgency, question.Place));
        using var http = factory.CreateClient(HttpName);
        return await http.SendAsync(request, cancellationToken);
    }

    private static bool IsAnswer(Call call, HttpStatusCode status) =>
        (int)status is >= 200 and < 300 || (call.AnswersWithRedirect && status is HttpStatusCode.TemporaryRedirect);

    private UnreadableException Refused(Session session, Call call, HttpResponseMessage response, byte[] body) => new(Problems.Refused(
        call.Topic,
        session.AccountSid,
        (int)response.StatusCode,
        ErrorBody.Read(body),
        ThrottleHandler.Asked(response.Headers.RetryAfter, clock.GetUtcNow())));

    private static JsonDocument Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body, Json);
        }
        catch (JsonException exception)
        {
            throw new UnreadableException(NoJson(body), exception);
        }
    }

    private static Problem NoJson(byte[] body) =>
        body.Length == 0 ? Problems.Empty() : ErrorBody.IsMarkup(body) ? Problems.WebPage() : Problems.CutOff();

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Operation} of {AccountSid} answered {Status} after {Took}.")]
    private static partial void LogAnswer(ILogger logger, string operation, string accountSid, HttpStatusCode status, TimeSpan took);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Operation} of {AccountSid} got no answer ({Error}) in {Took}.")]
    private static partial void LogNoAnswer(ILogger logger, string operation, string accountSid, HttpRequestError error, TimeSpan took);
}
