namespace OnboardingTracker.Core.People;

/// <summary>Somebody who may do something in an onboarding, by name and address.</summary>
public sealed record PersonInSight(string MemberId, string Name, string Email);
