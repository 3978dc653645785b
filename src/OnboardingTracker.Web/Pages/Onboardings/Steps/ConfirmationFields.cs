namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>What a person says when marking a step done.</summary>
public sealed record ConfirmationFields(string? Note, string? Link);
