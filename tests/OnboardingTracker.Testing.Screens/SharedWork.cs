using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>People at work on one onboarding: steps that are somebody's, due dates of every kind, a conversation.</summary>
internal static class SharedWork
{
    /// <summary>A step of the owner's with a due date that has gone by.</summary>
    public const string Mine = "receive-replies";

    /// <summary>The step that people talk about.</summary>
    public const string Commented = "turn-on-two-factor";

    /// <summary>Addresses of those who are not the owner; each signs in with the owner's password.</summary>
    public const string Admin = "admin@northwind.example";
    public const string Finance = "finance@northwind.example";
    public const string Member = "member@northwind.example";
    public const string Viewer = "viewer@northwind.example";
    public const string Nobody = "nobody@northwind.example";

    private const string Soon = "allow-the-planned-countries";

    /// <summary>Makes one person for each role; the member has a step of the onboarding.</summary>
    public static async Task TakeRolesAsync(this TrackerHost host, string key)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var people = services.GetRequiredService<IPeopleStore>();
        var onboarding = await services.GetRequiredService<IOnboardingStore>().FindAsync(key, CancellationToken.None) ?? throw new InvalidOperationException($"There is no onboarding {key}.");
        (string Name, string Email, Role[] Wide, Role[] Here)[] all =
        [
            ("Ana Admin", Admin, [Role.Admin], []), ("Fin Finance", Finance, [Role.Finance], []), ("Mia Member", Member, [], [Role.Member]),
            ("Vic Viewer", Viewer, [], [Role.Viewer]), ("Noa Nobody", Nobody, [], []),
        ];
        foreach (var (name, email, wide, here) in all)
        {
            var id = await host.AddMemberAsync(name, email, TrackerHost.OwnerPassword, wide);
            await people.SetMembershipAsync(id, onboarding.Id, before: null, here.ToHashSet(), host.PeopleEntry(name, onboarding.Id), CancellationToken.None);
            if (email == Member)
            {
                await people.AssignStepAsync(onboarding.Id, Commented, id, host.PeopleEntry(name, onboarding.Id), CancellationToken.None);
            }
        }
    }

    public static async Task WorkTogetherAsync(this TrackerHost host, string key)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var onboarding = await services.GetRequiredService<IOnboardingStore>().FindAsync(key, CancellationToken.None) ?? throw new InvalidOperationException($"There is no onboarding {key}.");
        var playbook = services.GetRequiredService<StepPlaybook>();
        var member = await services.GetRequiredService<UserManager<Member>>().FindByEmailAsync(TrackerHost.OwnerEmail) ?? throw new InvalidOperationException("There is no owner.");
        var owner = new Actor(ActorKind.Person, member.Id, member.DisplayName);
        var assign = services.GetRequiredService<AssignStep>();
        var today = DateOnly.FromDateTime(host.Clock.GetUtcNow().DateTime);
        (string Onboarding, string Step, int? Days)[] mine = [(key, Mine, -3), (key, Soon, 2), (key, "approve-the-campaign", null), ("long-name", Mine, 40), ("worldwide", Soon, null)];
        foreach (var (of, step, days) in mine)
        {
            await assign.RunAsync((await services.GetRequiredService<IOnboardingStore>().FindAsync(of, CancellationToken.None))!, playbook.Find(step)!, member.Id, owner, CancellationToken.None);
            if (days is { } until)
            {
                await services.GetRequiredService<SetDueDate>().RunAsync(new(of, playbook.Find(step)!, today.AddDays(until), owner, null), CancellationToken.None);
            }
        }

        var colleague = new Actor(ActorKind.Person, "colleague", "C. Colleague");
        await SayAsync(colleague, "@O. Owner can you look at the list of users? Two of them have no second factor: https://wiki.example.com/northwind/launch/2026/security/two-factor-authentication-is-required-for-everybody.");
        await SayAsync(owner, "Both have one since this morning. I saw it in the Console, and mailto:security@example.com has the list.");
        var slip = await SayAsync(colleague, "This one was meant for another step.");
        await services.GetRequiredService<DeleteComment>().RunAsync(onboarding.Id, playbook.Find(Commented)!, slip.Id, colleague, CancellationToken.None);

        async Task<Comment> SayAsync(Actor author, string text) => (await services.GetRequiredService<AddComment>()
            .RunAsync(onboarding.Id, playbook.Find(Commented)!, text, [], author, CancellationToken.None)).Comment ?? throw new InvalidOperationException("It was not taken.");
    }
}
