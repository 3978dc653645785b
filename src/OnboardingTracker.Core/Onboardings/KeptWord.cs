namespace OnboardingTracker.Core.Onboardings;

/// <summary>A decided disagreement: the confirmation stays although Twilio shows otherwise. Holds for that answer of Twilio only.</summary>
/// <param name="Answer">Fingerprint of the findings it was decided against; when they change, the question is asked again.</param>
public sealed record KeptWord(string By, DateTimeOffset At, string Reason, string Answer);
