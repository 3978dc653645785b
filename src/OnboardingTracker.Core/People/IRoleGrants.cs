using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Gives roles to members.</summary>
public interface IRoleGrants
{
    /// <summary>
    /// Adds roles to those that the member has; a role that is there already, and an onboarding that is not there any more, change nothing. It writes by the
    /// context of the scope, so that it is part of the transaction in which an invitation is accepted.
    /// </summary>
    /// <param name="entries">What the activity says of it; those of an onboarding that is not there any more are left out.</param>
    Task GiveAsync(
        string memberId,
        IReadOnlyCollection<Role> organization,
        IReadOnlyDictionary<OnboardingId, IReadOnlyCollection<Role>> onboardings,
        IReadOnlyList<ActivityEntry> entries,
        CancellationToken cancellationToken);
}
