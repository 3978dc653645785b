using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Core.Telling;

/// <summary>Something of the activity that people are told, wherever they are; the store keeps it in the transaction of its entry.</summary>
/// <param name="Entry">What happened; of several that are told together the first.</param>
/// <param name="Sentence">As it is told: the sentence of the entry, or how many steps moved.</param>
/// <param name="StepKey">Where it leads; null for the onboarding as a whole.</param>
/// <param name="OnlyName">Told to the person of this name alone; null for everybody.</param>
/// <param name="ExceptId">Who did it and need not be told; null where nobody of ours did.</param>
/// <param name="ReaderId">Told to this member alone, and to nobody where they may not see it any more; null for the others.</param>
public sealed record Tiding(ActivityEntry Entry, string Sentence, string? StepKey, string? OnlyName = null, string? ExceptId = null, string? ReaderId = null);
