using System.Net;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;
using Twilio.Http;
using LibraryHttpClient = Twilio.Http.HttpClient;
using LibraryHttpMethod = Twilio.Http.HttpMethod;

namespace OnboardingTracker.Twilio.Sdk;

/// <summary>
/// Sends the library's requests the way all our requests go: base address, limiter, repeats, time limits, log. One for each question, because the
/// library's calls take no cancellation token.
/// </summary>
internal sealed class PipelineHttpClient(TwilioClient client, Question question, CancellationToken cancellationToken) : LibraryHttpClient
{
    private const string Domain = ".twilio.com";

    /// <summary>An answer came and was handed to the library.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>Where the next page is, by our own rule for it; null when there is none.</summary>
    public Uri? Next { get; private set; }

    public override Response MakeRequest(Request request) =>
        throw new NotSupportedException("Twilio is asked without a thread that waits: the library's pages are asked for one by one.");

    public override async Task<Response> MakeRequestAsync(Request request)
    {
        if (!request.Method.Equals(LibraryHttpMethod.Get))
        {
            throw new NotSupportedException($"Twilio is only read, so nothing is sent with {request.Method}.");
        }

        // Of a later page the library knows only a call that waits; it asks for the first one, and what is sent is the page we are at.
        using var answer = await client.GetAsync(question, question.Page ?? FirstPage(request), cancellationToken);

        // Refuses what is no list or another account's, before the library sees it.
        _ = AnswerForm.Items(question, answer.RootElement);
        Next = AnswerForm.Next(question, answer.RootElement);
        HasAnswered = true;
        return new(HttpStatusCode.OK, answer.RootElement.GetRawText());
    }

    private Uri FirstPage(Request request)
    {
        var written = request.ConstructUrl();
        return written.Host == question.Call.Product + Domain
            ? question.Session.Addresses.Of(question.Call.Product, written.PathAndQuery)
            : throw new InvalidOperationException($"The library asks {written.Host} for what {question.Call.Product} answers.");
    }
}
