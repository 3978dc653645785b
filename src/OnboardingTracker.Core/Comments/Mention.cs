namespace OnboardingTracker.Core.Comments;

/// <summary>Somebody who is told of a comment, under the name that they had then.</summary>
public sealed record Mention(string MemberId, string Name);
