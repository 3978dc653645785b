using OnboardingTracker.Core;
using OnboardingTracker.Core.People;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The first run: whoever holds the one-time address makes the owner, once.</summary>
public sealed class Setup(ISetupStore store, OwnerAccounts owners, TimeProvider clock)
{
    /// <summary>Whether the address still works; looking does not use it up.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken cancellationToken) =>
        !await store.HasMembersAsync(cancellationToken) && await store.IsValidAsync(TokenText.HashOf(token), cancellationToken);

    /// <summary>Makes the owner and uses the address up; a refusal leaves it open.</summary>
    public async Task<Outcome> CreateOwnerAsync(string token, string email, string? displayName, string password, CancellationToken cancellationToken)
    {
        if (!await IsOpenAsync(token, cancellationToken))
        {
            return Used;
        }

        var checkedFirst = await owners.CheckAsync(email, displayName, password);
        if (!checkedFirst.IsDone)
        {
            return checkedFirst;
        }

        var hash = TokenText.HashOf(token);
        if (!await store.UseAsync(hash, cancellationToken))
        {
            return Used;
        }

        var made = await owners.CreateAsync(email, displayName, password);
        if (!made.IsDone)
        {
            await store.ReplaceAsync(hash, clock.GetUtcNow(), cancellationToken);
        }

        return made;
    }

    private static Outcome Used => Outcome.Refuse(
        T("This setup address was used already, is mistyped or is not the latest. Sign in, or start the app again and use the address it prints."));
}
