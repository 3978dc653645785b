using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Http;

/// <summary>The tokens of organizations in use by this process, one for each credential and place; a rotated secret has another one than the secret before.</summary>
internal sealed class OrganizationTokens(TokenClient client, IOptions<TwilioOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Template, string ClientId, Secret ClientSecret), OrganizationToken> tokens = new();

    public OrganizationToken Of(string template, OrganizationCredentials credentials)
    {
        // What is over is forgotten before something new comes, so that secrets that were only tried do not pile up.
        var key = (template, credentials.ClientId, credentials.ClientSecret);
        if (tokens.TryGetValue(key, out var known))
        {
            return known;
        }

        foreach (var (other, token) in tokens)
        {
            if (token.IsIdle)
            {
                tokens.TryRemove(other, out _);
            }
        }

        return tokens.GetOrAdd(key, _ => new(client, new(template), credentials, new(options.Value.MaxInFlight, clock), clock));
    }
}
