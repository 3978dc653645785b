namespace OnboardingTracker.Core.People;

/// <summary>Gives an invitation a new link and seven more days; the old link dies.</summary>
public sealed class ResendInvitation(IInvitationStore invitations, IMailer mailer, IMailTurns turns, PermissionTable table, TimeProvider clock)
{
    /// <returns>Null when there is no such invitation.</returns>
    public async Task<ResendAnswer?> RunAsync(Inviter inviter, Guid id, bool byMail, CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(id, cancellationToken) is not { } invitation)
        {
            return null;
        }

        // Who may not give its roles may not make a link that gives them either.
        if (invitation.Roles.Refusal(inviter.Access, table) is { } refusal)
        {
            return new ResendAnswer(Outcome.Refuse(refusal));
        }

        var now = clock.GetUtcNow();
        if (invitation.StateAt(now) is InvitationState.Accepted or InvitationState.Revoked)
        {
            return new ResendAnswer(Settled);
        }

        var mails = byMail && mailer.IsSetUp;
        if (mails && await turns.TryTakeAsync([invitation.NormalizedAddress], inviter.Actor.Id, now, cancellationToken) is { } tooMany)
        {
            return new ResendAnswer(Outcome.Done, Limit: tooMany);
        }

        var token = TokenText.New("");
        return await invitations.RenewAsync(id, token, mails, PeopleHistory.InvitedAgain(inviter.Actor, invitation, now), cancellationToken)
            && await invitations.FindAsync(id, cancellationToken) is { } renewed
            ? new ResendAnswer(Outcome.Done, new MadeInvitation(renewed, token), IsMailed: mails)
            : new ResendAnswer(Settled);
    }

    private static Outcome Settled => Outcome.Refuse("This invitation was accepted or taken back meanwhile.");
}

/// <summary>The new link, the sentence why there is none, or the limit that is reached.</summary>
public sealed record ResendAnswer(Outcome Outcome, MadeInvitation? Made = null, MailRefusal? Limit = null, bool IsMailed = false);
