using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Ends one of a member's own tokens. Tokens are looked up at every request, so the next one with it is refused.</summary>
public sealed class RevokeApiToken(IApiTokenStore tokens, TimeProvider clock)
{
    /// <returns>False when the member has no such token, or not any more.</returns>
    public async Task<bool> RunAsync(string memberId, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        if ((await tokens.ListAsync(memberId, cancellationToken)).FirstOrDefault(token => token.Id == id) is not { } token)
        {
            return false;
        }

        var entry = ActivityEntry.Of(actor, ActivityKind.TokenRevoked, clock.GetUtcNow(), $"Revoked the API token \"{token.Name}\"") with
        {
            Subject = TokenSubject.Of(id),
            Before = TokenSubject.InWords(token),
        };
        return await tokens.RevokeAsync(token.MemberId, id, entry, cancellationToken);
    }
}
