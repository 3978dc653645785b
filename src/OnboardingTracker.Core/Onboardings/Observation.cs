using OnboardingTracker.Core.Checks;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>What one check run found out, ready to be taken in by the onboarding.</summary>
public sealed record Observation(IReadOnlyList<Finding> Findings, IReadOnlyList<CountryAnswer> CanSend, AccountFacts? Facts);
