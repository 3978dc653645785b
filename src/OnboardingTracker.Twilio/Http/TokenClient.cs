using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Wire;
using Polly.Timeout;

namespace OnboardingTracker.Twilio.Http;

/// <summary>
/// Asks Twilio for a token of an organization's OAuth app (grant type client_credentials,
/// https://www.twilio.com/docs/iam/oauth-apps/oauth-access-token). The one thing that is posted; it changes nothing.
/// </summary>
internal sealed partial class TokenClient(
    IHttpClientFactory factory, IOptions<TwilioOptions> options, TimeProvider clock, ILogger<TokenClient> logger)
{
    /// <summary>The shortest that an OAuth app can be set to, for an answer that says nothing.</summary>
    private static readonly TimeSpan ShortestLifetime = TimeSpan.FromMinutes(1);

    /// <summary>The longest that an OAuth app can be set to.</summary>
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(30);

    /// <summary>Throws <see cref="UnreadableException"/> when Twilio gives no token.</summary>
    public async Task<(string Token, TimeSpan Lifetime)> FetchAsync(
        ProductAddresses addresses, OrganizationCredentials credentials, InFlightLimiter limiter, CancellationToken cancellationToken)
    {
        var place = OrganizationPlace.Of(options.Value.Organization.Token, credentials.OrganizationSid);
        using var request = new HttpRequestMessage(HttpMethod.Post, addresses.Of(place.Product, place.Path));
        request.Content = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", credentials.ClientId),
            new("client_secret", credentials.ClientSecret.Reveal),
        ]);
        request.Headers.Accept.Add(new("application/json"));
        request.Options.Set(ThrottleHandler.TurnKey, new(limiter, Urgency: 0, Place: null));
        var started = clock.GetTimestamp();
        try
        {
            using var http = factory.CreateClient(TwilioClient.HttpName);
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var took = clock.GetElapsedTime(started);
            LogAnswer(logger, credentials.OrganizationSid, response.StatusCode, took);
            return response.IsSuccessStatusCode ? Read(body) : throw new UnreadableException(Refused(response, body));
        }
        catch (TimeoutRejectedException exception)
        {
            var took = clock.GetElapsedTime(started);
            LogNoAnswer(logger, credentials.OrganizationSid, HttpRequestError.Unknown, took);
            throw new UnreadableException(Problems.TimedOut(options.Value.RequestTimeout), exception);
        }
        catch (HttpRequestException exception)
        {
            var took = clock.GetElapsedTime(started);
            LogNoAnswer(logger, credentials.OrganizationSid, exception.HttpRequestError, took);
            throw new UnreadableException(Problems.NoAnswer(), exception);
        }
    }

    private static (string Token, TimeSpan Lifetime) Read(byte[] body)
    {
        try
        {
            var answer = JsonSerializer.Deserialize(body, WireJson.Default.WireToken);

            // It becomes a header: nothing but what a token of RFC 6750 is made of.
            return answer is { AccessToken: { } token } && token.All(letter => letter is > ' ' and <= '~')
                ? (token, LifetimeOf(answer.ExpiresIn))
                : throw new UnreadableException(Problems.OtherShape());
        }
        catch (JsonException exception)
        {
            throw new UnreadableException(ErrorBody.IsMarkup(body) ? Problems.WebPage() : Problems.CutOff(), exception);
        }
    }

    private static TimeSpan LifetimeOf(decimal? seconds) => seconds switch
    {
        null => ShortestLifetime,
        <= 0 => TimeSpan.Zero,
        _ => TimeSpan.FromSeconds((double)Math.Min(seconds.Value, (decimal)LongestLifetime.TotalSeconds)),
    };

    private Problem Refused(HttpResponseMessage response, byte[] body)
    {
        var now = clock.GetUtcNow();
        var pause = ThrottleHandler.Asked(response.Headers.RetryAfter, now) ?? (ErrorBody.ThrottledUntil(body) is { } until && until > now ? until - now : null);
        return OrganizationProblems.NoToken((int)response.StatusCode, ErrorBody.Read(body), pause);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "CreateOauth2Token of {OrganizationSid} answered {Status} after {Took}.")]
    private static partial void LogAnswer(ILogger logger, string organizationSid, HttpStatusCode status, TimeSpan took);

    [LoggerMessage(Level = LogLevel.Debug, Message = "CreateOauth2Token of {OrganizationSid} got no answer ({Error}) in {Took}.")]
    private static partial void LogNoAnswer(ILogger logger, string organizationSid, HttpRequestError error, TimeSpan took);
}
