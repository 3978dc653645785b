namespace OnboardingTracker.Core.People;

/// <summary>Makes an API token for a member.</summary>
public sealed class CreateApiToken(IApiTokenStore tokens, TimeProvider clock)
{
    public async Task<IssuedToken> RunAsync(TokenOwner owner, string name, TokenScope scope, CancellationToken cancellationToken)
    {
        var text = TokenText.New(ApiToken.Prefix);
        var token = ApiToken.Issue(text, name, scope, owner, clock.GetUtcNow());
        await tokens.AddAsync(token, cancellationToken);
        return new IssuedToken(token, text);
    }
}

/// <summary>A new token with its text, which nobody can read again.</summary>
public sealed record IssuedToken(ApiToken Token, string Text);
