using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>The sign-in policy as it was a moment ago, so that a page costs no query for it; two seconds at most.</summary>
public sealed class SignInPolicies(ISignInPolicyStore store, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private Known? last;

    public async Task<SignInPolicy> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (last is { } known && now >= known.ReadAt && now - known.ReadAt < Fresh)
        {
            return known.Policy;
        }

        var policy = await store.ReadAsync(cancellationToken);
        last = new Known(policy, now);
        return policy;
    }

    public async Task SaveAsync(SignInPolicy policy, CancellationToken cancellationToken)
    {
        await store.SaveAsync(policy, cancellationToken);
        last = new Known(policy, clock.GetUtcNow());
    }

    private sealed record Known(SignInPolicy Policy, DateTimeOffset ReadAt);
}
