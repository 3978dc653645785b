namespace OnboardingTracker.Core.Activity;

/// <summary>Forgets from which network people acted; the entries stay, and the chain still holds.</summary>
public sealed class ForgetNetworks(IActivityStore activity, TimeProvider clock)
{
    /// <summary>Long enough to look into a theft, and no longer.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromDays(90);

    public Task<int> RunAsync(CancellationToken cancellationToken) => activity.ForgetNetworksAsync(clock.GetUtcNow() - Keeps, cancellationToken);
}
