namespace OnboardingTracker.Web.Practice;

/// <summary>Whether this installation offers the practice onboarding.</summary>
public sealed class PracticeOptions
{
    public const string Section = "Practice";

    public bool Enabled { get; init; }
}
