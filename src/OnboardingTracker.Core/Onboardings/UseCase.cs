namespace OnboardingTracker.Core.Onboardings;

/// <summary>What the messages are for; the first of the article's seven sender questions.</summary>
public enum UseCase
{
    Marketing,
    Engagement,
    Alerts,
    StatusUpdates,
    Otp,
    Conversations,
}
