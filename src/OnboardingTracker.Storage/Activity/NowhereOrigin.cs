using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Storage.Activity;

/// <summary>For hosts that answer no requests.</summary>
internal sealed class NowhereOrigin : IActOrigin
{
    public string? Network => null;
}
