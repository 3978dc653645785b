using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks;

/// <summary>Asks one check and joins its findings, as a run does.</summary>
internal static class Ask
{
    public static Finding For<TCheck>(AccountSnapshot account, Profile? profile = null)
        where TCheck : ICheck, new() =>
        FindingMerge.OfCheck([.. new TCheck().Inspect(account, profile ?? Profile.Unknown)]);
}
