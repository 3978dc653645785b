using System.Runtime.ExceptionServices;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;
using Twilio.Clients;
using Twilio.Exceptions;

namespace OnboardingTracker.Twilio.Sdk;

/// <summary>
/// Lets Twilio's C# library ask and read what <see cref="LibraryCalls"/> names, over the product's own requests, and leaves the rest to our own
/// client.
/// </summary>
internal sealed partial class LibraryAnswerReader(TwilioClient client, WireAnswerReader own, ILogger<LibraryAnswerReader> logger) : IAnswerReader
{
    public async Task<Answer<T>> ReadAsync<T>(Question question, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        if (question.Call.Topic.Part is not { } part || LibraryCalls.Find<T>(part) is not { } call)
        {
            return await own.ReadAsync(question, type, cancellationToken);
        }

        var http = new PipelineHttpClient(client, question, cancellationToken);
        var items = await AskAsync(call, question, http);
        var operation = question.Call.Topic.Operation;
        LogRead(logger, operation, question.Session.AccountSid, items.Count);
        return new(items, http.Next);
    }

    private static async Task<IReadOnlyList<T>> AskAsync<T>(ILibraryCall<T> call, Question question, PipelineHttpClient http)
    {
        // Without a name and password the library signs nothing: the pipeline does, so it never learns the secret.
        var library = new TwilioRestClient(
            username: null, password: null, accountSid: question.Session.AccountSid, httpClient: http);
        try
        {
            return await call.AskAsync(question, library);
        }
        catch (ApiConnectionException exception) when (exception.InnerException is { } met)
        {
            // What the pipeline threw comes wrapped; a problem or a cancellation goes on as it was.
            ExceptionDispatchInfo.Throw(met);
            throw;
        }
        catch (Exception exception) when (exception is not (UnreadableException or OperationCanceledException) && http.HasAnswered)
        {
            // The answer came whole and the library stumbled over it; it does so with exceptions of every kind.
            throw new UnreadableException(Problems.OtherShape(), exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Operation} of {AccountSid} was read through Twilio's C# library: {Count} items.")]
    private static partial void LogRead(ILogger logger, string operation, string accountSid, int count);
}
