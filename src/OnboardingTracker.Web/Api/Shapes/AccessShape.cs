using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>What the person of the token is and may do in one onboarding; the scope of the token comes on top.</summary>
/// <param name="Roles">Of the organisation and of the onboarding.</param>
/// <param name="Permissions">What they may do for the onboarding as a whole.</param>
/// <param name="ForOwnSteps">What they may do for the steps that were given to them.</param>
public sealed record AccessShape(IReadOnlyList<Role> Roles, IReadOnlyList<Permission> Permissions, IReadOnlyList<Permission> ForOwnSteps);
