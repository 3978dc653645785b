namespace OnboardingTracker.Core.Playbook;

/// <summary>One of the two questions asked before the first milestone.</summary>
public sealed record OpeningQuestion(string Key, string Text, string Help, IReadOnlyList<OpeningAnswer> Answers);

/// <summary>An answer to choose; its value is a word of the profile.</summary>
public sealed record OpeningAnswer(string Value, string Label, string Advice);
