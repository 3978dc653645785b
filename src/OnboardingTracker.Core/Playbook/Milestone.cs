namespace OnboardingTracker.Core.Playbook;

/// <summary>One of the five milestones as the playbook describes it.</summary>
/// <param name="Name">The short name on the rail: "Numbers".</param>
/// <param name="Title">The heading of its page, starting with a verb.</param>
/// <param name="ArticleSteps">The article's own numbered steps, restated in its order.</param>
public sealed record Milestone(MilestoneKey Key, string Name, string Title, string Purpose, IReadOnlyList<string> ArticleSteps);
