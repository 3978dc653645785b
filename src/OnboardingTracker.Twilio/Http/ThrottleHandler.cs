using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using OnboardingTracker.Twilio.Failures;

namespace OnboardingTracker.Twilio.Http;

/// <summary>Lets a request wait for its turn, and repeats it when Twilio asks to slow down: a 429 was not processed and is safe to repeat.</summary>
internal sealed class ThrottleHandler(IOptions<TwilioOptions> options, TimeProvider clock) : DelegatingHandler
{
    /// <summary>Who limits the request, and how urgent it is.</summary>
    public static readonly HttpRequestOptionsKey<Turn> TurnKey = new("turn");

    private const int Tries = 5;

    // Before everything that has not been asked yet: what Twilio turned away must not be turned away again and again.
    private const int RepeatIsUrgent = 1_000_000;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    /// <summary>Twilio's code for the limit of its organization APIs, which recovers more slowly than the one on concurrent requests.</summary>
    private const int OrganizationLimit = 25021;

    private const int OrganizationIsSlower = 4;

    // Longer than this is not worth a scan's time; the failure says when to come back.
    private static readonly TimeSpan LongestAskedPause = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(TurnKey, out var turn))
        {
            throw new InvalidOperationException("A request to Twilio needs a limiter.");
        }

        for (var attempt = 1; ; attempt++)
        {
            var urgency = attempt == 1 ? turn.Urgency : RepeatIsUrgent + attempt;
            var response = await SendInTurnAsync(turn with { Urgency = urgency }, request, cancellationToken);
            var asked = Asked(response.Headers.RetryAfter, clock.GetUtcNow());
            if (response.StatusCode is not HttpStatusCode.TooManyRequests || attempt == Tries || asked > LongestAskedPause)
            {
                return response;
            }

            // The whole answer is in memory by now.
            var code = ErrorBody.Read(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            response.Dispose();
            if (asked is null)
            {
                await WaitAsync(turn.Limiter, attempt, code is OrganizationLimit, cancellationToken);
            }
        }
    }

    /// <summary>How long Twilio wants us to stay away, written as seconds or as a date.</summary>
    internal static TimeSpan? Asked(RetryConditionHeaderValue? header, DateTimeOffset now) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    private async Task<HttpResponseMessage> SendInTurnAsync(Turn turn, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var slot = turn.Place?.Take() ?? await turn.Limiter.EnterAsync(turn.Urgency, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
        {
            slot.Throttled();
            if (Asked(response.Headers.RetryAfter, clock.GetUtcNow()) is { } asked && asked <= LongestAskedPause)
            {
                turn.Limiter.Pause(asked);
            }
        }
        else if (response.StatusCode < HttpStatusCode.InternalServerError)
        {
            slot.Answered();
            if (response.IsSuccessStatusCode)
            {
                turn.Place?.Keep(slot);
            }
        }

        return response;
    }

    private async Task WaitAsync(InFlightLimiter limiter, int attempt, bool isOrganizationLimit, CancellationToken cancellationToken)
    {
        if (!isOrganizationLimit)
        {
            await Task.Delay(Jittered(attempt), clock, cancellationToken);
            return;
        }

        // Everybody stays away, and at least half as long as they would at most: a try that comes too soon is counted as well.
        var pause = Longest(attempt) * OrganizationIsSlower * (0.5 + (Random.Shared.NextDouble() / 2));
        limiter.Pause(pause);
        await Task.Delay(pause, clock, cancellationToken);
    }

    private TimeSpan Jittered(int attempt) => Longest(attempt) * Random.Shared.NextDouble();

    private TimeSpan Longest(int attempt) => TimeSpan.FromMilliseconds(
        Math.Min(LongestPause.TotalMilliseconds, options.Value.RetryPause.TotalMilliseconds * Math.Pow(2, attempt)));

    /// <param name="Place">Where a request of a chain goes at once when it has one; null for a request by itself.</param>
    internal sealed record Turn(InFlightLimiter Limiter, int Urgency, ChainPlace? Place);
}
