namespace OnboardingTracker.Core.People;

/// <summary>Makes the one-time token with which the first person becomes owner.</summary>
public sealed class OpenSetup(ISetupStore setup, TimeProvider clock)
{
    /// <returns>The token's text, shown once; null when there is somebody already.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        if (await setup.HasMembersAsync(cancellationToken))
        {
            return null;
        }

        var text = TokenText.New("");
        await setup.ReplaceAsync(TokenText.HashOf(text), clock.GetUtcNow(), cancellationToken);
        return text;
    }
}
