using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Tests.Fakes;

/// <summary>People who see an onboarding, and nothing else about people.</summary>
internal sealed class FewPeople(params PersonInSight[] here) : IPeopleStore
{
    public Task<IReadOnlyList<PersonInSight>> WhoMayAsync(OnboardingId onboarding, IReadOnlyCollection<Permission> permissions, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PersonInSight>>(here);

    public Task<IReadOnlyList<PersonEntry>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PersonEntry?> FindAsync(string memberId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Helper>> WithRoleAsync(IReadOnlyCollection<Role> organization, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome> SetOrganizationRolesAsync(
        string memberId, IReadOnlySet<Role>? before, IReadOnlySet<Role> roles, bool mayTouchOwners, ActivityEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> HandOverAsync(string fromMemberId, string toMemberId, ActivityEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome> SetMembershipAsync(
        string memberId, OnboardingId onboarding, IReadOnlySet<Role>? before, IReadOnlySet<Role> roles, ActivityEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome> RemoveAsync(string memberId, bool mayTouchOwners, ActivityEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> RestoreAsync(string memberId, DateTimeOffset notBefore, ActivityEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DateTimeOffset?> RemovedAtAsync(string address, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> ForgetRemovedAsync(DateTimeOffset before, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task AssignStepAsync(OnboardingId onboarding, string stepKey, string? memberId, ActivityEntry entry, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, Helper>> StepOwnersAsync(OnboardingId onboarding, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SeenAsync(string memberId, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();
}
