using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Drift;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>What one check run found out, ready to be taken in by the onboarding.</summary>
/// <param name="AccountSid">The account that was read.</param>
public sealed record Observation(string AccountSid, IReadOnlyList<Finding> Findings, IReadOnlyList<CountryAnswer> CanSend, AccountFacts? Facts)
{
    /// <summary>What Twilio shows otherwise than at the look before.</summary>
    public IReadOnlyList<AccountChange> Changes { get; init; } = [];

    /// <summary>Tells which checks a change can concern.</summary>
    public PartReaders Readers { get; init; } = PartReaders.None;
}
