using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Makes an API token for a member; the activity says who did.</summary>
public sealed class CreateApiToken(IApiTokenStore tokens, TimeProvider clock)
{
    /// <summary>Makes one for everything, for as long as may be, in the name of the system.</summary>
    public Task<IssuedToken> RunAsync(TokenOwner owner, string name, TokenScope scope, CancellationToken cancellationToken) =>
        RunAsync(owner, new TokenWish(name, scope, null, ApiToken.Lifetime), Actor.System, cancellationToken);

    public async Task<IssuedToken> RunAsync(TokenOwner owner, TokenWish wish, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var text = TokenText.New(ApiToken.Prefix);
        var token = ApiToken.Issue(text, wish, owner, now);
        var entry = ActivityEntry.Of(actor, ActivityKind.TokenMade, now, Sentence(token, owner, actor)) with
        {
            Subject = TokenSubject.Of(token.Id),
            After = TokenSubject.InWords(token),
        };
        await tokens.AddAsync(token, entry, cancellationToken);
        return new IssuedToken(token, text);
    }

    private static string Sentence(ApiToken token, TokenOwner owner, Actor actor) => actor.Id == owner.MemberId
        ? $"Made the API token \"{token.Name}\""
        : $"Made the API token \"{token.Name}\" for {owner.Email}";
}

/// <summary>A new token with its text, which nobody can read again.</summary>
public sealed record IssuedToken(ApiToken Token, string Text);
