namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>A button that asks the browser for a passkey.</summary>
/// <param name="Options">Where it gets what to ask; below the path base.</param>
/// <param name="Answer">Where the form around it goes with what the passkey answered; below the path base.</param>
/// <param name="Makes">A new one is made; else one is used.</param>
public sealed record PasskeyQuestion(string Label, string Options, string Answer, bool Makes = false);
