namespace OnboardingTracker.Web.Hosting;

/// <summary>Where sentences for the person at the terminal go.</summary>
public sealed record ConsoleText(TextWriter Out, TextWriter Error);
