namespace OnboardingTracker.Core.Onboardings;

/// <summary>A person's decision that a step does not belong to this onboarding, with the reason.</summary>
public sealed record NotNeeded(string By, DateTimeOffset At, string Reason)
{
    public const int ReasonMaxLength = 500;
}
