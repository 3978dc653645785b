namespace OnboardingTracker.Core.Onboardings;

/// <summary>A person's word that they looked and a step is not so; another thing than nobody having looked.</summary>
public sealed record Denial(string By, DateTimeOffset At, string Note)
{
    public const int NoteMaxLength = 2000;
}
