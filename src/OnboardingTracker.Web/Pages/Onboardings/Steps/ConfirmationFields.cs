namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>What a person says when marking a step done.</summary>
/// <param name="Advice">What the playbook asks to be shown; null when anything will do.</param>
public sealed record ConfirmationFields(string? Note, string? Link, string? Advice);
