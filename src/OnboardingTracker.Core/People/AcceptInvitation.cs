namespace OnboardingTracker.Core.People;

/// <summary>
/// Looks at an invitation by its token, which changes nothing (mail scanners open links), and accepts it: for the account of its address, or with a new one.
/// Whoever invited must still be allowed to give its roles.
/// </summary>
public sealed class AcceptInvitation(
    IInvitationStore invitations, IMemberAccounts members, IPeopleStore people, InviterRights rights, ForgetRemovedPeople forget, JoinByInvitation joinBy, TimeProvider clock)
{
    /// <param name="memberId">Who is signed in; null for nobody.</param>
    public async Task<InvitationView> LookAsync(string token, string? memberId, CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(TokenText.HashOf(token), cancellationToken) is not { } invitation)
        {
            return new InvitationView(InvitationDoor.Unknown, null, null);
        }

        if (invitation.Closed(clock.GetUtcNow()) is not null)
        {
            return new InvitationView(InvitationDoor.Closed, invitation, null);
        }

        if (!await rights.HoldAsync(invitation, cancellationToken))
        {
            return new InvitationView(InvitationDoor.InviterGone, invitation, null);
        }

        var signedIn = memberId is null ? null : await members.FindByIdAsync(memberId, cancellationToken);
        var account = signedIn ?? await members.FindAsync(invitation.Address, cancellationToken);
        return new InvitationView(
            signedIn switch
            {
                null => account is null ? InvitationDoor.NewAccount : InvitationDoor.SignInFirst,
                _ => signedIn.HasAddress(invitation.Address) ? InvitationDoor.OwnAccount : InvitationDoor.OtherAddress,
            },
            invitation,
            account);
    }

    /// <summary>Accepts with the account that is signed in.</summary>
    public Task<Outcome> RunAsync(string token, string memberId, CancellationToken cancellationToken) => RunAsync(token, memberId, null, cancellationToken);

    /// <summary>Accepts with a new account for the address of the invitation.</summary>
    public Task<Outcome> RunAsync(string token, NewAccount account, CancellationToken cancellationToken) => RunAsync(token, null, account, cancellationToken);

    private async Task<Outcome> RunAsync(string token, string? memberId, NewAccount? account, CancellationToken cancellationToken)
    {
        var view = await LookAsync(token, memberId, cancellationToken);
        var refusal = view.Door switch
        {
            InvitationDoor.Unknown => "This invitation does not work. Ask for a new one.",
            InvitationDoor.Closed => view.Invitation!.Closed(clock.GetUtcNow()),
            InvitationDoor.InviterGone => InviterRights.Lost,
            InvitationDoor.OtherAddress => "This invitation is for another address. Sign in with that address.",
            InvitationDoor.SignInFirst => "There is an account with this address already. Sign in with it, then accept.",
            _ => null,
        };
        if (refusal is not null)
        {
            return Outcome.Refuse(refusal);
        }

        var invitation = view.Invitation!;
        await forget.RunAsync(cancellationToken);
        if (account is not null && await people.RemovedAtAsync(invitation.Address, cancellationToken) is not null)
        {
            return Outcome.Refuse("The account of this address was removed less than ten minutes ago. Try again when they are over, or ask who invited you.");
        }

        if (account is not null && await members.CheckAsync(invitation.Address, account.Name, account.Password) is { IsDone: false } wrong)
        {
            return wrong;
        }

        var joined = await joinBy.RunAsync(invitation, () => JoinAsync(invitation, memberId, account, cancellationToken), cancellationToken);
        return joined?.Outcome ?? Outcome.Refuse("This invitation was used already. Sign in, or ask for a new one.");
    }

    private async Task<(Outcome Outcome, MemberAccount? Account)> JoinAsync(
        Invitation invitation, string? memberId, NewAccount? account, CancellationToken cancellationToken)
    {
        if (memberId is null)
        {
            return await members.CreateAsync(invitation.Address, account!.Name, account.Password);
        }

        var joining = await members.FindByIdAsync(memberId, cancellationToken);
        return (joining is null ? Outcome.Refuse("Your account is not there any more.") : Outcome.Done, joining);
    }
}

/// <summary>What a new member types.</summary>
public sealed record NewAccount(string? Name, string Password);

/// <summary>What somebody sees who opens an invitation.</summary>
/// <param name="Account">The account that is signed in, or the one that has the address.</param>
public sealed record InvitationView(InvitationDoor Door, Invitation? Invitation, MemberAccount? Account);

/// <summary>By which way an invitation can be accepted, or why it cannot.</summary>
public enum InvitationDoor
{
    /// <summary>No invitation has this token.</summary>
    Unknown,

    /// <summary>Used, taken back or expired.</summary>
    Closed,

    /// <summary>Whoever made it may not give its roles any more.</summary>
    InviterGone,
    NewAccount,

    /// <summary>The signed-in account has its address.</summary>
    OwnAccount,

    /// <summary>An account has its address, and nobody is signed in.</summary>
    SignInFirst,

    /// <summary>Somebody is signed in who has another address.</summary>
    OtherAddress,
}
