using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.Access;

/// <summary>What a request was let in for; the shell and the pages ask it what else may be offered.</summary>
/// <param name="Access">Of the person, as it was then.</param>
/// <param name="Permission">What the request asked for.</param>
/// <param name="Onboarding">Null where it is about none in particular.</param>
public sealed record Allowed(Core.People.Access Access, Permission Permission, OnboardingId? Onboarding);

/// <summary>Why a request was turned away: the right that is missing, and in which onboarding.</summary>
/// <param name="OnboardingKey">Null where it is about the organisation as a whole.</param>
/// <param name="Helpers">Who can grant it.</param>
public sealed record Refused(Permission Permission, string? OnboardingKey, IReadOnlyList<Helper> Helpers);
