using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>Roles of members as claims of the sign-in library: "owner", or "lead 0198...", the role and the onboarding it is for.</summary>
internal sealed class RoleGrants(TrackerDbContext db) : IRoleGrants, IAccessStore
{
    private const string ClaimType = "ot:role";

    /// <summary>Tells an invited person without any role, who may do nothing, from the first owner.</summary>
    private const string Invited = "invited";

    public async Task GiveAsync(
        string memberId,
        IReadOnlyCollection<Role> organization,
        IReadOnlyDictionary<OnboardingId, IReadOnlyCollection<Role>> onboardings,
        CancellationToken cancellationToken)
    {
        var ids = onboardings.Keys.ToList();
        var there = await db.Set<Onboarding>().Where(onboarding => ids.Contains(onboarding.Id)).Select(onboarding => onboarding.Id).ToListAsync(cancellationToken);
        var words = organization.Select(ProfileWords.Of).Append(Invited).Concat(there.SelectMany(id => onboardings[id].Select(role => $"{ProfileWords.Of(role)} {id}")));
        var has = await WordsAsync(memberId, cancellationToken);
        db.AddRange(words.Except(has, StringComparer.Ordinal).Select(word => new IdentityUserClaim<string> { UserId = memberId, ClaimType = ClaimType, ClaimValue = word }));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The first owner, who was made before there were roles, has none written down.</summary>
    public async Task<Access> OfAsync(string memberId, CancellationToken cancellationToken)
    {
        var words = (await WordsAsync(memberId, cancellationToken)).Select(word => word.Split(' ')).ToList();
        return new Access(
            memberId,
            words.Count == 0
                ? new HashSet<Role> { Role.Owner }
                : words.Where(word => word is [not Invited]).Select(word => ProfileWords.Find<Role>(word[0])!.Value).ToHashSet(),
            words.Where(word => word.Length == 2)
                .GroupBy(word => new OnboardingId(Guid.Parse(word[1])))
                .ToDictionary(place => place.Key, place => (IReadOnlySet<Role>)place.Select(word => ProfileWords.Find<Role>(word[0])!.Value).ToHashSet()));
    }

    private async Task<IReadOnlyList<string>> WordsAsync(string memberId, CancellationToken cancellationToken) => await db.Set<IdentityUserClaim<string>>()
        .Where(claim => claim.UserId == memberId && claim.ClaimType == ClaimType)
        .Select(claim => claim.ClaimValue!)
        .ToListAsync(cancellationToken);
}
