namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>The three ways in which every journey must work.</summary>
public enum Hands
{
    Mouse,
    KeyboardOnly,
    ScriptsOff,
}
