using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Testing.Hosts;

/// <summary>People of an installation beside its owner.</summary>
public static class Colleagues
{
    /// <summary>Makes an account with these roles of the organisation.</summary>
    /// <param name="password">Null for somebody who never signs in.</param>
    /// <returns>The id of the person.</returns>
    public static async Task<string> AddMemberAsync(this TrackerHost host, string name, string email, string? password, params IReadOnlyCollection<Role> organization)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var member = new Member { UserName = email, Email = email, DisplayName = name };
        var made = password is null ? await accounts.CreateAsync(member) : await accounts.CreateAsync(member, password);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Description)));
        }

        await scope.ServiceProvider.GetRequiredService<IPeopleStore>()
            .SetOrganizationRolesAsync(member.Id, before: null, organization.ToHashSet(), mayTouchOwners: true, host.PeopleEntry(name), CancellationToken.None);
        return member.Id;
    }

    /// <summary>The owner, as who invites.</summary>
    public static async Task<Inviter> InvitingOwnerAsync(this TrackerHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var owner = (await scope.ServiceProvider.GetRequiredService<IPeopleStore>().WithRoleAsync([Role.Owner], CancellationToken.None))[0];
        return new Inviter(
            new Actor(ActorKind.Person, owner.MemberId, owner.Name),
            await scope.ServiceProvider.GetRequiredService<IAccessStore>().OfAsync(owner.MemberId, CancellationToken.None));
    }

    /// <summary>What the activity says of people whom a test makes.</summary>
    public static ActivityEntry PeopleEntry(this TrackerHost host, string name, OnboardingId? onboarding = null) =>
        ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, host.Clock.GetUtcNow(), $"Added {name}") with { OnboardingId = onboarding };
}
