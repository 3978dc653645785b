using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>What a new token is to be.</summary>
/// <param name="Name">What it is for; one line that was checked before.</param>
/// <param name="Onboardings">The only ones it is good for; null for all that its owner may see.</param>
/// <param name="Lives">At most <see cref="ApiToken.Lifetime"/>.</param>
public sealed record TokenWish(string Name, TokenScope Scope, IReadOnlySet<OnboardingId>? Onboardings, TimeSpan Lives);
