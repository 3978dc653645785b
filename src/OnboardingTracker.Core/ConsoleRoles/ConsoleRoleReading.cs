using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.ConsoleRoles;

/// <summary>Finds the people of an onboarding among the users of the organization, and says which roles they hold.</summary>
public sealed class ConsoleRoleReading(IPeopleStore people)
{
    /// <returns>Null when users or roles could not be read: then what was seen before stays, with its age.</returns>
    public async Task<IReadOnlyList<SeenConsoleRole>?> OfAsync(OnboardingId onboarding, AccountSnapshot account, CancellationToken cancellationToken)
    {
        if (account.OrganizationUsers is not { } users
            || account.RolesAt(account.AccountSid) is not { } here
            || account.RolesAt(account.OrganizationSid!) is not { } above)
        {
            return null;
        }

        var meanings = new RoleMeanings(account.OrganizationRoles);
        var bySid = here.Concat(above.Where(assignment => !meanings.IsOfEverybody(assignment))).ToLookup(assignment => assignment.Identity, StringComparer.Ordinal);
        var byAddress = users.Where(user => user.AddressDigest is not null).ToLookup(user => user.AddressDigest, StringComparer.Ordinal);
        return
        [
            .. (await HereAsync(onboarding, cancellationToken)).SelectMany(
                person => byAddress[AddressDigest.Of(person.Email)].Take(1),
                (person, user) => Seen(person.MemberId, user.Active, [.. bySid[user.Sid].Select(meanings.InConsole)])),
        ];
    }

    private static SeenConsoleRole Seen(string memberId, bool? isActive, IReadOnlyList<(ConsoleRole? Role, string? Name)> held) => new(
        memberId,
        isActive,
        [.. held.Select(one => one.Role).OfType<ConsoleRole>().Distinct().Order()],
        [.. held.Where(one => one.Role is null).Select(one => one.Name).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        held.Any(one => one is (null, null)));

    /// <summary>Who sees the steps, and who sees the money alone.</summary>
    private async Task<IEnumerable<PersonInSight>> HereAsync(OnboardingId onboarding, CancellationToken cancellationToken) =>
        (await people.WhoMayAsync(onboarding, [Permission.SeeOnboarding], cancellationToken))
        .Concat(await people.WhoMayAsync(onboarding, [Permission.SeeMoney], cancellationToken))
        .DistinctBy(person => person.MemberId, StringComparer.Ordinal);
}
