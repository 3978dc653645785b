using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Colleagues with roles of every kind, here and at Twilio, one who asks to be let in, and one who was just removed.</summary>
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

        await SeeConsoleRolesAsync(services, onboarding.Key, ids, now);
        await services.GetRequiredService<AskForAccess>()
            .RunAsync(ids["Dan Waiting"], Permission.WorkOnSteps, new OnboardingVersion(onboarding.Id, onboarding.Revision), CancellationToken.None);
        await people.RemoveAsync(ids["Eve Gone"], mayTouchOwners: true, host.PeopleEntry("Eve Gone"), CancellationToken.None);
        return ids["Ben Lead"];
    }

    /// <summary>One as advised, one with more than that, one whom Twilio does not know, one who is only invited, and words of people that fit and that do not.</summary>
    private static async Task SeeConsoleRolesAsync(IServiceProvider services, string key, Dictionary<string, string> ids, DateTimeOffset now)
    {
        var store = services.GetRequiredService<IOnboardingStore>();
        var onboarding = (await store.FindAsync(key, CancellationToken.None))!;
        var (lead, member, viewer) = (ids["Ben Lead"], ids["محمد عبد الرحمن"], ids["Wolfeschlegelsteinhausenbergerdorff-Montgomery of the customer's consultancy"]);
        onboarding.SeeConsoleRoles(
            [
                new SeenConsoleRole(lead, true, [ConsoleRole.Owner], [], false),
                new SeenConsoleRole(viewer, true, [ConsoleRole.Developer], ["Messaging Administrator of all regions and products"], false),
                new SeenConsoleRole(ids["Chiara Conti"], false, [ConsoleRole.BillingManager], [], false),
                new SeenConsoleRole(ids["Amina Haddad"], true, [], [], IsUntold: true),
            ],
            hasOrganization: true,
            now - TimeSpan.FromMinutes(25));
        var people = services.GetRequiredService<IPeopleStore>();
        foreach (var (id, role, note) in ((string, ConsoleRole, string)[])[(lead, ConsoleRole.Owner, "Seen under Manage users."), (member, ConsoleRole.Developer, "Invited on Monday; the list of users is in the wiki.")])
        {
            var said = onboarding.ConfirmConsoleRole((await people.FindAsync(id, CancellationToken.None))!, role, role.ToString(), note, "https://wiki.example.com/launch/twilio-users", Actor.System, now);
            if (!said.IsDone)
            {
                throw new InvalidOperationException(said.Refusal);
            }
        }

        await store.SaveAsync(onboarding, CancellationToken.None);
    }
}
