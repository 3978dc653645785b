using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
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
            ids[name] = await host.AddMemberAsync(name, $"p{index}@northwind.example", null, wide);
            await people.SetMembershipAsync(ids[name], onboarding.Id, before: null, here.ToHashSet(), host.PeopleEntry(name, onboarding.Id), CancellationToken.None);
            if (ago is { } since)
            {
                await people.SeenAsync(ids[name], now - since, CancellationToken.None);
            }
        }

        await services.GetRequiredService<AskForAccess>()
            .RunAsync(ids["Dan Waiting"], Permission.WorkOnSteps, new OnboardingVersion(onboarding.Id, onboarding.Revision), CancellationToken.None);
        await people.RemoveAsync(ids["Eve Gone"], mayTouchOwners: true, host.PeopleEntry("Eve Gone"), CancellationToken.None);
        return ids["Ben Lead"];
    }
}
