namespace OnboardingTracker.Web.Pages.Help;

/// <summary>What one screen is for, and the questions people have in front of it.</summary>
public sealed record HelpText(string Screen, string Purpose, IReadOnlyList<(string Question, string Answer)> Answers);
