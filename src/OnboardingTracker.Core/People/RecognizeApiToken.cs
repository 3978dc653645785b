namespace OnboardingTracker.Core.People;

/// <summary>Finds the token a request carries, and remembers that it was used.</summary>
public sealed class RecognizeApiToken(IApiTokenStore tokens, TimeProvider clock)
{
    /// <summary>"Last used" is good to the minute; a write for every request would cost more than it tells.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <returns>Null when there is no such token or it has expired.</returns>
    public async Task<ApiToken?> RunAsync(string text, CancellationToken cancellationToken)
    {
        if (!text.StartsWith(ApiToken.Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var hash = TokenText.HashOf(text);
        var token = await tokens.FindAsync(hash, cancellationToken);
        var now = clock.GetUtcNow();
        if (token is null || !token.Matches(hash) || token.IsExpired(now))
        {
            return null;
        }

        if (token.LastUsedAt is not { } last || now - last >= Precision)
        {
            await tokens.TouchAsync(token.Id, now, cancellationToken);
        }

        return token;
    }
}
