using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Keeps who is here, with which roles. Every change is one transaction with its entry in the activity and counts at once.</summary>
public interface IPeopleStore
{
    /// <summary>Everybody, by name, and those whose removal can still be undone.</summary>
    Task<IReadOnlyList<PersonEntry>> ListAsync(CancellationToken cancellationToken);

    /// <summary>One person who is here or was removed a moment ago; null when there is none.</summary>
    Task<PersonEntry?> FindAsync(string memberId, CancellationToken cancellationToken);

    /// <summary>Those who may do something: for the organisation, or in one onboarding.</summary>
    Task<IReadOnlyList<Helper>> WithRoleAsync(IReadOnlyCollection<Role> organization, CancellationToken cancellationToken);

    /// <summary>Those who may do all of it in an onboarding as a whole, by name.</summary>
    Task<IReadOnlyList<PersonInSight>> WhoMayAsync(OnboardingId onboarding, IReadOnlyCollection<Permission> permissions, CancellationToken cancellationToken);

    /// <summary>Gives the person exactly these roles of the organisation.</summary>
    /// <param name="before">Those that they are given in place of; null for whatever they are.</param>
    /// <param name="mayTouchOwners">Whether who does it may make and unmake owners; what the person is by then is what counts.</param>
    /// <returns>
    /// Refused, and nothing is changed, when nobody would be owner any more, an owner is touched who may not be, or somebody else has changed the roles meanwhile.
    /// </returns>
    Task<Outcome> SetOrganizationRolesAsync(
        string memberId, IReadOnlySet<Role>? before, IReadOnlySet<Role> roles, bool mayTouchOwners, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>Makes one an owner and takes ownership from another, in one transaction; that one stays as admin.</summary>
    /// <returns>False, and nothing is changed, when the first is no owner any more or the other is not here any more.</returns>
    Task<bool> HandOverAsync(string fromMemberId, string toMemberId, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>Gives the person exactly these roles in the onboarding and records it in its activity.</summary>
    /// <param name="before">Those that they are given in place of; null for whatever they are.</param>
    /// <returns>Refused, and nothing is changed, when somebody else has changed them meanwhile.</returns>
    Task<Outcome> SetMembershipAsync(
        string memberId, OnboardingId onboarding, IReadOnlySet<Role>? before, IReadOnlySet<Role> roles, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>Takes the person out at the moment of the entry; roles stay for as long as it can be undone.</summary>
    /// <param name="mayTouchOwners">Whether who does it may remove owners.</param>
    /// <returns>Refused, and nothing is changed, when nobody would be owner any more or an owner is touched who may not be.</returns>
    Task<Outcome> RemoveAsync(string memberId, bool mayTouchOwners, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>Takes a removal back that is not older than the given instant; false when there is none.</summary>
    Task<bool> RestoreAsync(string memberId, DateTimeOffset notBefore, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>When the person with this address was removed, while it can still be undone; null when nobody of it was.</summary>
    Task<DateTimeOffset?> RemovedAtAsync(string address, CancellationToken cancellationToken);

    /// <summary>Deletes for good who was removed before then; their address is free again.</summary>
    Task<int> ForgetRemovedAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Gives a step to somebody, or to nobody, and records it in its activity.</summary>
    Task AssignStepAsync(OnboardingId onboarding, string stepKey, string? memberId, ActivityEntry entry, CancellationToken cancellationToken);

    /// <summary>Who has which step of the onboarding.</summary>
    Task<IReadOnlyDictionary<string, Helper>> StepOwnersAsync(OnboardingId onboarding, CancellationToken cancellationToken);

    /// <summary>Remembers that the person was here.</summary>
    Task SeenAsync(string memberId, DateTimeOffset now, CancellationToken cancellationToken);
}
