namespace OnboardingTracker.Core.Onboardings;

/// <summary>Who says that a step is in its state. Nobody is null.</summary>
public enum SaidBy
{
    Twilio,
    Person,
}
