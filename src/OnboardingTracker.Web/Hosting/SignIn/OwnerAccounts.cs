using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Makes owners, by the setup address or by the command line.</summary>
public sealed class OwnerAccounts(UserManager<Member> members, IPeopleStore people, TimeProvider clock)
{
    /// <summary>Everything that making the account would refuse, without making it.</summary>
    public async Task<Outcome> CheckAsync(string email, string? displayName, string password)
    {
        var member = New(email, displayName);
        List<IdentityError> errors = [];
        foreach (var validator in members.UserValidators)
        {
            errors.AddRange((await validator.ValidateAsync(members, member)).Errors);
        }

        foreach (var validator in members.PasswordValidators)
        {
            errors.AddRange((await validator.ValidateAsync(members, member, password)).Errors);
        }

        return Say(errors);
    }

    public async Task<Outcome> CreateAsync(string email, string? displayName, string password)
    {
        var member = New(email, displayName);
        var made = await members.CreateAsync(member, password);
        if (!made.Succeeded)
        {
            return Say(made.Errors);
        }

        var became = PeopleHistory.MadeOwner(member.Id, member.DisplayName, clock.GetUtcNow());
        await people.SetOrganizationRolesAsync(member.Id, before: null, new HashSet<Role> { Role.Owner }, mayTouchOwners: true, became, CancellationToken.None);
        return Outcome.Done;
    }

    internal static Member New(string email, string? displayName)
    {
        var address = email.Trim();
        var name = string.IsNullOrWhiteSpace(displayName) ? address.Split('@')[0] : displayName.Trim();
        return new Member
        {
            UserName = address,
            Email = address,
            DisplayName = name[..Math.Min(name.Length, Member.DisplayNameMaxLength)],
        };
    }

    internal static Outcome Say(IEnumerable<IdentityError> errors)
    {
        var sentences = errors.Select(error => error.Description).Distinct(StringComparer.Ordinal).ToList();
        return sentences.Count == 0 ? Outcome.Done : Outcome.Refuse(string.Join(' ', sentences));
    }
}
