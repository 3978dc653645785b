using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>Grants or refuses what somebody asked for, by the same rules as giving the role by hand, and tells them.</summary>
public sealed class DecideAccessRequest(
    IAccessRequestStore requests,
    IPeopleStore people,
    IOnboardingStore onboardings,
    ChangeOrganizationRoles organization,
    ChangeMembership membership,
    TimeProvider clock)
{
    private const int RolesChangedAtMost = 5;

    /// <param name="about">The onboarding on whose page it is decided; null on the page of the organisation.</param>
    /// <returns>Null when there is no such open request there.</returns>
    public async Task<Outcome?> RunAsync(Guid id, OnboardingId? about, bool grant, Actor actor, CancellationToken cancellationToken)
    {
        if (await requests.FindOpenAsync(id, cancellationToken) is not { } request || (about is not null && request.Onboarding != about))
        {
            return null;
        }

        // Decided before it is granted: of two at once, one who refuses and one who grants, the first one's word counts.
        var now = clock.GetUtcNow();
        if (!grant)
        {
            return await requests.DecideAsync(id, AccessRequestState.Refused, actor.Id, now, Refused(request, actor, now), cancellationToken) ? Outcome.Done : null;
        }

        if (!await requests.DecideAsync(id, AccessRequestState.Granted, actor.Id, now, answer: null, cancellationToken))
        {
            return null;
        }

        // It counts as granted already, so that it must not be left half done because the browser went away.
        var isGiven = false;
        try
        {
            var granted = await GrantAsync(request, actor, CancellationToken.None);
            for (var again = 0; again < RolesChangedAtMost && granted?.Refusal == PeopleRules.ChangedMeanwhile; again++)
            {
                // The role is added to whatever they are by now.
                granted = await GrantAsync(request, actor, CancellationToken.None);
            }

            isGiven = granted is { IsDone: true };
            if (isGiven)
            {
                await requests.AnswerAsync(Granted(request, actor, clock.GetUtcNow()), CancellationToken.None);
            }

            return granted;
        }
        finally
        {
            if (!isGiven)
            {
                await requests.ReopenAsync(id, CancellationToken.None);
            }
        }
    }

    private static AccessAnswer Granted(AccessRequest request, Actor actor, DateTimeOffset now) => new(
        request,
        PeopleHistory.GrantedAccess(actor, request, now),
        $"{actor.Name} granted you access as {ProfileWords.Of(request.Role)}",
        Roles.OfOnboarding.Contains(request.Role) ? request.Onboarding : null);

    /// <summary>It may be all that they see of the onboarding, so the sentence names it.</summary>
    private static AccessAnswer Refused(AccessRequest request, Actor actor, DateTimeOffset now) => new(
        request,
        PeopleHistory.RefusedAccess(actor, request, now),
        $"{actor.Name} refused you access as {ProfileWords.Of(request.Role)}{(request.OnboardingName is { } name ? $" to \"{name}\"" : "")}",
        Place: null);

    private async Task<Outcome?> GrantAsync(AccessRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(request.MemberId, cancellationToken) is not { } person)
        {
            return null;
        }

        if (!Roles.OfOnboarding.Contains(request.Role) || request.Onboarding is null)
        {
            return await organization.RunAsync(actor, request.MemberId, person.Organization.Append(request.Role).ToHashSet(), cancellationToken);
        }

        if (await onboardings.FindAsync(request.OnboardingKey!, cancellationToken) is not { } onboarding)
        {
            return null;
        }

        var roles = person.Memberships.Where(entry => entry.Onboarding == request.Onboarding).Select(entry => entry.Role).Append(request.Role).ToHashSet();
        return await membership.RunAsync(onboarding, request.MemberId, roles, actor, cancellationToken);
    }
}
