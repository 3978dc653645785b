namespace OnboardingTracker.Core.People;

/// <summary>Takes an invitation back: its link dies at once.</summary>
public sealed class RevokeInvitation(IInvitationStore invitations, PermissionTable table, TimeProvider clock)
{
    /// <returns>Null when there is no such invitation.</returns>
    public async Task<Outcome?> RunAsync(Inviter inviter, Guid id, CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(id, cancellationToken) is not { } invitation)
        {
            return null;
        }

        if (invitation.Roles.Refusal(inviter.Access, table) is { } refusal)
        {
            return Outcome.Refuse(refusal);
        }

        return await invitations.RevokeAsync(id, PeopleHistory.Revoked(inviter.Actor, invitation, clock.GetUtcNow()), cancellationToken)
            ? Outcome.Done
            : Outcome.Refuse("This invitation was accepted or taken back meanwhile.");
    }
}
