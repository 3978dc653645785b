using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>
/// Uses an invitation up and gives its roles, in one transaction with whatever makes the account: of many at once one joins, and only while whoever invited may
/// still give these roles.
/// </summary>
public sealed class JoinByInvitation(IInvitationStore invitations, InviterRights rights, IRoleGrants grants, TimeProvider clock)
{
    /// <param name="join">Finds or makes the account, in the transaction; without one its refusal is the answer.</param>
    /// <returns>Null when somebody was faster.</returns>
    public Task<Joined?> RunAsync(Invitation invitation, Func<Task<(Outcome Outcome, MemberAccount? Account)>> join, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return invitations.AcceptAsync(invitation.Hash, now, GiveAsync, cancellationToken);

        async Task<Joined> GiveAsync()
        {
            if (!await rights.HoldAsync(invitation, cancellationToken))
            {
                return new Joined(Outcome.Refuse(InviterRights.Lost), "");
            }

            var (outcome, joining) = await join();
            if (joining is null)
            {
                return new Joined(outcome, "");
            }

            var entries = PeopleHistory.Joined(new Actor(ActorKind.Person, joining.Id, joining.Name), invitation, now);
            await grants.GiveAsync(joining.Id, invitation.Roles.Organization, invitation.Roles.ByOnboarding(), entries, cancellationToken);
            return new Joined(Outcome.Done, joining.Id);
        }
    }
}
