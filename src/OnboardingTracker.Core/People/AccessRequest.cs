using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Somebody asks to be let in to what they may not see or do.</summary>
/// <param name="Onboarding">What it concerns; null for the organisation as a whole.</param>
/// <param name="Permission">What they wanted to do when they were refused.</param>
/// <param name="Role">The smallest role that would let them.</param>
public sealed record AccessRequest(
    Guid Id, string MemberId, string MemberName, OnboardingId? Onboarding, string? OnboardingKey, string? OnboardingName, Permission Permission, Role Role, DateTimeOffset AskedAt);

/// <summary>How a request was decided, for the activity and for whoever asked.</summary>
/// <param name="Sentence">As they are told.</param>
/// <param name="Place">Where what they were granted is; null where it is refused, or is about the organisation as a whole.</param>
public sealed record AccessAnswer(AccessRequest Request, ActivityEntry Entry, string Sentence, OnboardingId? Place);

public enum AccessRequestState
{
    Open,
    Granted,
    Refused,
}
