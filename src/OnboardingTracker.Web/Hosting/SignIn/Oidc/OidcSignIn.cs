using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>Signs in whom the provider has proved, or confirms that it is them who are signed in.</summary>
internal sealed partial class OidcSignIn(
    UserManager<Member> members, MemberSignIn signIn, OidcPeople people, FollowGroups followGroups, IOptions<OidcOptions> options, ILogger<OidcSignIn> logger)
{
    /// <summary>How much earlier than our question the provider's clock may say that it asked the person.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public async Task<SignInAnswer> RunAsync(ProviderIdentity who, CancellationToken cancellationToken)
    {
        var login = who.Login(options.Value.Name);
        var member = await members.FindByLoginAsync(login.LoginProvider, login.ProviderKey);
        if (member is null)
        {
            (var outcome, member) = await people.WelcomeAsync(who, cancellationToken);
            if (member is null)
            {
                LogTurnedAway(logger);
                return new SignInAnswer(outcome);
            }
        }

        await FollowAsync(member, who, cancellationToken);
        return await signIn.EnterByProviderAsync(member, who.HasTwoFactors, who.ProviderSession, who.ProvedAt);
    }

    /// <summary>By the same linked sign-in, proved anew since it was asked for: a provider that let them through unasked confirms nothing.</summary>
    public async Task<SignInAnswer> ConfirmAsync(ProviderIdentity who, OidcJourney journey)
    {
        var login = who.Login(options.Value.Name);
        if ((await members.FindByLoginAsync(login.LoginProvider, login.ProviderKey))?.Id != journey.MemberId)
        {
            LogTurnedAway(logger);
            return new SignInAnswer(Core.Outcome.Refuse(T("You signed in at {0} as somebody who is not linked to your account here. Try again, or confirm another way.", options.Value.Name)));
        }

        if (who.ProvedAt is not { } proved || proved < journey.StartedAt - Skew)
        {
            LogTurnedAway(logger);
            return new SignInAnswer(Core.Outcome.Refuse(T("{0} did not say that it asked you anew, so it confirms nothing. Confirm another way.", options.Value.Name)));
        }

        return await signIn.ConfirmByProviderAsync(who.HasTwoFactors, who.ProviderSession);
    }

    private async Task FollowAsync(Member member, ProviderIdentity who, CancellationToken cancellationToken)
    {
        if (who.Groups is not { } groups)
        {
            LogGroupsLeftOut(logger, member.Id, options.Value.GroupClaim);
            return;
        }

        switch (await followGroups.RunAsync(member.Id, options.Value.GovernedRoles, options.Value.RolesOf(groups), cancellationToken))
        {
            case GroupsFollowed.Changed:
                LogFollowed(logger, member.Id);
                break;
            case GroupsFollowed.LastOwnerKept:
                LogOwnerKept(logger, member.Id);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in by OpenID Connect was refused")]
    private static partial void LogTurnedAway(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "The roles of member {MemberId} follow their groups at the provider")]
    private static partial void LogFollowed(ILogger logger, string memberId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Member {MemberId} is the last owner and stays it, although no group at the provider says so any more")]
    private static partial void LogOwnerKept(ILogger logger, string memberId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider left {Claim} of member {MemberId} out because there are too many; the roles stay as they were")]
    private static partial void LogGroupsLeftOut(ILogger logger, string memberId, string claim);
}
