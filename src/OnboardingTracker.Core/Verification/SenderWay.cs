using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Verification;

/// <summary>One sender on its way into a country, and whether it gets there.</summary>
/// <param name="Name">As it follows "from": "the toll-free number +1•••0103".</param>
/// <param name="Types">The sender types it serves, the one it is first; none when that is not known.</param>
internal sealed record SenderWay(string Name, IReadOnlyList<SenderType> Types, Finding Finding)
{
    /// <summary>It could not be judged although everything was read: no source tells.</summary>
    public bool IsUntold { get; init; }

    /// <summary>What is to be known of a yes through it, as a sentence; null when nothing is.</summary>
    public string? Remark { get; init; }
}
