namespace OnboardingTracker.Core.People;

/// <summary>
/// Whether who made an invitation may give its roles today. Who was removed, or is no admin any more, would otherwise come back by a link that they made before.
/// </summary>
public sealed class InviterRights(IAccessStore access, PermissionTable table)
{
    public const string Lost = "Whoever sent this invitation may not invite people any more. Ask for a new one.";

    public async Task<bool> HoldAsync(Invitation invitation, CancellationToken cancellationToken) =>
        invitation.Roles.Refusal(await access.OfAsync(invitation.InviterId, cancellationToken), table) is null;
}
