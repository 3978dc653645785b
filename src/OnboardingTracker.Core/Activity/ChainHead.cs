namespace OnboardingTracker.Core.Activity;

/// <summary>Where the chain ends at the moment.</summary>
/// <param name="Organization">Part of every link; all zeros until the first entry is written.</param>
/// <param name="Number">Of the last link; 0 while there is none.</param>
public sealed record ChainHead(Guid Organization, long Number, string Hash);
