namespace OnboardingTracker.Core.Onboardings;

/// <summary>A person's word that a step is done, with name and time; evidence stands beside it.</summary>
public sealed record Confirmation(string By, DateTimeOffset At, string? Note, string? Link)
{
    public const int NoteMaxLength = 2000;
    public const int LinkMaxLength = 2000;
}
