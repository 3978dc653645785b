using OnboardingTracker.Core.Checks;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>What one check run found out, ready to be taken in by the onboarding.</summary>
/// <param name="AccountSid">The account that was read.</param>
public sealed record Observation(string AccountSid, IReadOnlyList<Finding> Findings, IReadOnlyList<CountryAnswer> CanSend, AccountFacts? Facts);
