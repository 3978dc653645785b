using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace OnboardingTracker.Twilio.Http;

/// <summary>One limiter for each account, shared by all its readings in this process. Other instances read the account at other times: it has one turn.</summary>
internal sealed class AccountLimiters(IOptions<TwilioOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string AccountSid, bool IsPractice), InFlightLimiter> limiters = new();

    public InFlightLimiter Of(string accountSid, bool isPractice) =>
        limiters.GetOrAdd((accountSid, isPractice), _ => new(options.Value.MaxInFlight, clock));
}
