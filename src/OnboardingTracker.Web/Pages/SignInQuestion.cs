namespace OnboardingTracker.Web.Pages;

/// <summary>What the ways in need to know.</summary>
/// <param name="ReturnUrl">Where they lead; null for the onboardings.</param>
/// <param name="Email">What was typed already.</param>
public sealed record SignInQuestion(string? ReturnUrl, string? Email);
