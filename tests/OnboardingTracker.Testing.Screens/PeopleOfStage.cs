using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Colleagues with roles of every kind, one who asks to be let in, and one who was just removed.</summary>
internal static class PeopleOfStage
{
    /// <returns>The id of one of them.</returns>
    public static async Task<string> ComeAsync(IServiceProvider services, TrackerHost host, Onboarding onboarding)
    {
        var now = host.Clock.GetUtcNow();
        var people = services.GetRequiredService<IPeopleStore>();
        (string Name, Role[] Wide, Role[] Here, TimeSpan? Ago)[] all =
        [
            ("Amina Haddad", [Role.Admin], [], TimeSpan.FromHours(3)),
            ("Ben Lead", [], [Role.Lead], TimeSpan.FromMinutes(12)),
            ("Chiara Conti", [Role.Finance], [], TimeSpan.FromDays(9)),
            ("محمد عبد الرحمن", [], [Role.Member, Role.Finance], TimeSpan.FromDays(1)),
            ("Wolfeschlegelsteinhausenbergerdorff-Montgomery of the customer's consultancy", [], [Role.Viewer], null),
            ("Dan Waiting", [], [], TimeSpan.FromMinutes(2)),
            ("Eve Gone", [], [Role.Member], TimeSpan.FromHours(1)),
        ];
        Dictionary<string, string> ids = [];
        foreach (var (index, (name, wide, here, ago)) in all.Index())
        {
            var member = new Member { UserName = $"p{index}@northwind.example", Email = $"p{index}@northwind.example", DisplayName = name };
            var made = await services.GetRequiredService<UserManager<Member>>().CreateAsync(member);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Description)));
            }

            ids[name] = member.Id;
            var entry = ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, now, $"Added {name}");
            await people.SetOrganizationRolesAsync(member.Id, wide.ToHashSet(), entry, CancellationToken.None);
            var joined = ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, now, $"Added {name}") with { OnboardingId = onboarding.Id };
            await people.SetMembershipAsync(member.Id, onboarding.Id, here.ToHashSet(), joined, CancellationToken.None);
            if (ago is { } since)
            {
                await people.SeenAsync(member.Id, now - since, CancellationToken.None);
            }
        }

        await services.GetRequiredService<AskForAccess>()
            .RunAsync(ids["Dan Waiting"], Permission.WorkOnSteps, new OnboardingVersion(onboarding.Id, onboarding.Revision), CancellationToken.None);
        await people.RemoveAsync(ids["Eve Gone"], ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, now, "Removed Eve Gone"), CancellationToken.None);
        return ids["Ben Lead"];
    }
}
