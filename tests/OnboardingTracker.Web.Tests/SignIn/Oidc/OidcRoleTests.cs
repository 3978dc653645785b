using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Tests.SignIn.Oidc;

/// <summary>Groups at the provider give roles of the organisation at each sign-in, and take them away.</summary>
public sealed class OidcRoleTests
{
    private static readonly string[] Groups = ["Oidc:Groups:Owner=launch-owners", "Oidc:Groups:Admin=launch-admins; more-admins", "Oidc:NewPeople=true"];

    [Fact]
    public async Task Roles_come_and_go_with_the_groups_and_unknown_groups_give_nothing()
    {
        await using var world = await ProviderWorld.StartAsync(Groups);
        List<string> seen = [];
        foreach (var groups in (string[][])[["more-admins", "finance", "Launch-Owners"], ["launch-owners", "launch-admins"], ["another"], []])
        {
            world.Provider.Know(ProviderWorld.Ada with { Groups = groups });
            await world.SignedInAsync("ada");
            seen.Add(string.Join('+', await RolesAsync(world, "Ada Lovelace")));
        }

        Assert.Equal(["Admin", "Owner+Admin", "", ""], seen);
    }

    [Fact]
    public async Task The_groups_of_the_token_and_of_the_userinfo_endpoint_are_not_added_up()
    {
        await using var world = await ProviderWorld.StartAsync(Groups);
        world.Provider.Know(ProviderWorld.Ada with { Groups = ["more-admins"], AtUserInfo = new Dictionary<string, object> { ["groups"] = (string[])["launch-owners"] } });

        await world.SignedInAsync("ada");

        Assert.Equal([Role.Admin], await RolesAsync(world, "Ada Lovelace"));
    }

    [Fact]
    public async Task A_role_that_no_group_stands_for_is_left_to_the_people_here()
    {
        await using var world = await ProviderWorld.StartAsync(Groups);
        await world.SignedInAsync("ada");
        await using (var scope = world.Tracker.Services.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<IPeopleStore>();
            var ada = (await people.ListAsync(CancellationToken.None)).Single(person => person.Name == "Ada Lovelace");
            var entry = ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, world.Tracker.Clock.GetUtcNow(), "Gave Ada roles");
            await people.SetOrganizationRolesAsync(ada.MemberId, before: null, new HashSet<Role> { Role.Admin, Role.Finance }, mayTouchOwners: true, entry, CancellationToken.None);
        }

        await world.SignedInAsync("ada");

        Assert.Equal([Role.Finance], await RolesAsync(world, "Ada Lovelace"));
    }

    [Fact]
    public async Task The_last_owner_stays_owner_whatever_the_groups_say()
    {
        await using var world = await ProviderWorld.StartAsync(Groups);
        var browser = await PlainPage.SignedInAsync(world.Tracker);
        var page = await PlainPage.OpenAsync(browser, "/account/linked-sign-ins");
        await ProviderWorld.ComeAsync(browser, "owner", page.Document.QuerySelector("a[href*='handler=Link']")!.GetAttribute("href")!);
        world.Provider.Know(ProviderWorld.Owner with { Groups = ["launch-admins"] });

        await world.SignedInAsync("owner");

        Assert.Equal([Role.Owner, Role.Admin], await RolesAsync(world, "O. Owner"));
        Assert.Contains("is the last owner and stays it", world.Tracker.Log, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Role>> RolesAsync(ProviderWorld world, string name)
    {
        await using var scope = world.Tracker.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IPeopleStore>().ListAsync(CancellationToken.None)).Single(person => person.Name == name).Organization;
    }
}
