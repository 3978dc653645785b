using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Storage;
using OnboardingTracker.Storage.People;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>
/// Lets in whom the provider knows and this installation does not: with the invitation that waits for their address, or just in time where the settings say so. An
/// account that is here already is nobody's to take by an address: its person links the provider themselves.
/// </summary>
internal sealed partial class OidcPeople(
    UserManager<Member> members,
    TrackerDbContext db,
    IInvitationStore invitations,
    InviterRights rights,
    JoinByInvitation joinBy,
    ForgetRemovedPeople forget,
    ISetupStore setup,
    IOptions<OidcOptions> options,
    TimeProvider clock,
    ILogger<OidcPeople> logger)
{
    private string Provider => options.Value.Name;

    /// <returns>The new person, or the sentence why there is none.</returns>
    public async Task<(Outcome Outcome, Member? Member)> WelcomeAsync(ProviderIdentity who, CancellationToken cancellationToken)
    {
        if (who is not { IsEmailVerified: true, Email: { } email } || !EmailText.IsAddress(email))
        {
            return Refuse(T("{0} does not say that your e-mail address is yours, so no account can be made for it. Verify the address there, then try again.", Provider));
        }

        // Who was removed longer ago than that can be undone is nobody here any more.
        await forget.RunAsync(cancellationToken);
        if (await members.FindByEmailAsync(email) is not null)
        {
            return Refuse(T("There is an account with the address {0} here already. Sign in as you did before, then link {1} on your account page.", email, Provider));
        }

        if (!await setup.HasMembersAsync(cancellationToken) && !options.Value.RolesOf(who.Groups ?? new HashSet<string>()).Contains(Role.Owner))
        {
            return Refuse(T("This installation has no owner yet. Who runs it opens the address on its console first, then others can come."));
        }

        return await invitations.FindPendingAsync(EmailText.Normalize(email), clock.GetUtcNow(), cancellationToken) is { } invitation && await rights.HoldAsync(invitation, cancellationToken)
            ? await AcceptAsync(invitation, who, email, cancellationToken)
            : await MakeJustInTimeAsync(who, email, cancellationToken);
    }

    private static (Outcome Outcome, Member? Member) Refuse(string sentence) => (Outcome.Refuse(sentence), null);

    private async Task<(Outcome Outcome, Member? Member)> AcceptAsync(Invitation invitation, ProviderIdentity who, string email, CancellationToken cancellationToken)
    {
        Member? made = null;
        var joined = await joinBy.RunAsync(invitation, JoinAsync, cancellationToken);
        return joined is null
            ? Refuse(T("This invitation was used already. Sign in, or ask for a new one."))
            : (joined.Outcome, joined.Outcome.IsDone ? made : null);

        async Task<(Outcome Outcome, MemberAccount? Account)> JoinAsync()
        {
            (var outcome, made) = await MakeAsync(who, email);
            return (outcome, InvitedAccounts.Of(made));
        }
    }

    private async Task<(Outcome Outcome, Member? Member)> MakeJustInTimeAsync(ProviderIdentity who, string email, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOpenTo(email))
        {
            return Refuse(T("{0} knows you, but nobody has let you in here yet. Ask an owner or an admin of this installation to invite {1}.", Provider, email));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var made = await MakeAsync(who, email);
        if (made.Member is not null)
        {
            await transaction.CommitAsync(cancellationToken);
            LogMade(logger, made.Member.Id);
        }

        return made;
    }

    private async Task<(Outcome Outcome, Member? Member)> MakeAsync(ProviderIdentity who, string email)
    {
        var name = OneLineText.Fault("name", who.Name, Member.DisplayNameMaxLength) is null ? who.Name : null;
        var member = OwnerAccounts.New(email, name);
        member.EmailConfirmed = true;
        try
        {
            var made = await members.CreateAsync(member);
            made = made.Succeeded ? await members.AddLoginAsync(member, who.Login(Provider)) : made;
            return made.Succeeded ? (Outcome.Done, member) : (OwnerAccounts.Say(made.Errors), null);
        }
        catch (DbUpdateException)
        {
            // Somebody who was removed less than ten minutes ago still holds the address, or the same person came twice at once.
            return Refuse(T("The account for {0} could not be made: it was removed a moment ago, or is being made just now. Try again in ten minutes.", email));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Member {MemberId} was made at their first sign-in by OpenID Connect")]
    private static partial void LogMade(ILogger logger, string memberId);
}
