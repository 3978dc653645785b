using System.Security.Claims;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Who invites: the person of the session or of the token, with the roles they have now.</summary>
public sealed class CurrentInviter(IAccessStore access)
{
    public async Task<Inviter> OfAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var actor = CurrentActor.Of(user);
        return new Inviter(actor, await access.OfAsync(actor.Id, cancellationToken));
    }
}
