namespace OnboardingTracker.Core.Playbook;

/// <summary>A definition of the article, shown as help: organization, project, subaccount, Messaging Service, kinds of API key.</summary>
public sealed record Term(string Key, string Name, string Text);
