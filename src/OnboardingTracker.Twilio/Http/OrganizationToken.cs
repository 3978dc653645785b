using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Http;

/// <summary>The token of one credential, kept until shortly before it expires. Many may want it at once; one fetches it.</summary>
/// <param name="limiter">Its own: a request that waits for a token may hold a place in the limiter of the organization.</param>
internal sealed class OrganizationToken(
    TokenClient client, ProductAddresses addresses, OrganizationCredentials credentials, InFlightLimiter limiter, TimeProvider clock)
{
    // A request signed with a token that ends on its way would be refused.
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(30);

    private readonly InFlightLimiter turn = new(most: 1, clock);
    private volatile Held? held;

    /// <summary>Nothing is held that is still good.</summary>
    public bool IsIdle => held is not { } token || token.GoodUntil <= clock.GetUtcNow();

    /// <summary>The token; throws <see cref="Failures.UnreadableException"/> when Twilio gives none.</summary>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Good() is { } token)
        {
            return token;
        }

        using var place = await turn.EnterAsync(urgency: 0, cancellationToken);
        return Good() ?? await FetchAsync(cancellationToken);
    }

    /// <summary>Forgets a token that was refused, unless another one has taken its place already.</summary>
    public void Drop(string? refused)
    {
        if (held is { } token && token.Text == refused)
        {
            held = null;
        }
    }

    private string? Good() => held is { } token && token.GoodUntil > clock.GetUtcNow() ? token.Text : null;

    private async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        var asked = clock.GetUtcNow();
        var (text, lifetime) = await client.FetchAsync(addresses, credentials, limiter, cancellationToken);
        var margin = TimeSpan.FromTicks(Math.Min(LongestMargin.Ticks, lifetime.Ticks / 10));
        held = new(text, asked + lifetime - margin);
        return text;
    }

    private sealed record Held(string Text, DateTimeOffset GoodUntil)
    {
        // A record would print the token.
        public override string ToString() => $"token until {GoodUntil:u}";
    }
}
