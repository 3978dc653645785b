using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.People;

/// <summary>Roles in Twilio's Console: what is advised, what the organization shows of the same address, what a person confirms, and where they differ.</summary>
public sealed class ConsoleRoleTests
{
    [Fact]
    public async Task Both_claims_stand_side_by_side_until_one_of_them_changes()
    {
        await using var stage = await Stage.SetAsync();
        var (place, sam, dana) = await PeopleAsync(stage);
        var owner = await Person.SignedInAsync(stage.Tracker);

        var unread = await owner.OpenAsync(place);
        Assert.NotNull(unread.Page.QuerySelector("[data-testid=not-read]"));
        Assert.Equal("Not read", Shown(unread, sam));
        Assert.Contains("Developer", Cell(unread, sam, 1), StringComparison.Ordinal);
        Assert.Contains("Twilio support: difference between user roles", Cell(unread, sam, 1), StringComparison.Ordinal);

        var onboarding = $"/api/v1{place[..^"/people/console-roles".Length]}";
        await stage.OrganizeAsync(onboarding);
        await stage.CheckAsync(onboarding);
        var read = await owner.OpenAsync(place);
        Assert.NotNull(read.Page.QuerySelector("[data-testid=read-from]"));
        Assert.Contains("Administrator, Developer", Shown(read, sam), StringComparison.Ordinal);
        Assert.Equal("No user with this address", Shown(read, dana));
        Assert.Contains("Needs attention", Row(read, dana), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await ConfirmAsync(owner, place, dana, "developer")).Status);
        var page = await owner.OpenAsync(place);
        Assert.Contains("The two answers differ.", Row(page, dana), StringComparison.Ordinal);
        Assert.Contains("No user with this address", Row(page, dana), StringComparison.Ordinal);
        Assert.Contains("Seen under Manage users.", Cell(page, dana, 3), StringComparison.Ordinal);
        Assert.Contains("O. Owner", Cell(page, dana, 3), StringComparison.Ordinal);

        var taken = await owner.FollowAsync(await owner.SendAsync($"{place}/{dana}", "withdraw", []));
        Assert.Equal("Taken back.", taken.Notice);
        Assert.Equal("Nobody yet", Cell(taken, dana, 3));

        var history = (await owner.OpenAsync($"{place[..^"/people/console-roles".Length]}/activity")).Page.Body!.TextContent;
        Assert.Contains("Confirmed the role of Dana Diver in the Twilio Console: Developer", history, StringComparison.Ordinal);
        Assert.Contains("Took back what was confirmed of the role of Dana Diver", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_a_sentence_and_what_was_typed_stays()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var (place, member) = await LaunchAsync(tracker);
        var owner = await Person.SignedInAsync(tracker);

        var wordless = await owner.SendAsync($"{place}/{member}", null, new() { ["note"] = " ", ["link"] = "javascript:alert(1)" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.Status);
        Assert.Equal(
            ["Choose a role, or that they are no user of the account.", "Say how you know, for example: seen under Manage users on 12 Nov.", "A link starts with https:// or http://."],
            wordless.Errors);
        Assert.Equal("javascript:alert(1)", wordless.Page.QuerySelector("input[name=link]")!.GetAttribute("value"));

        var wrong = await owner.SendAsync($"{place}/{member}", null, new() { ["role"] = "king", ["note"] = "Because." });
        Assert.Equal(["Choose a role, or that they are no user of the account."], wrong.Errors);
        Assert.Equal("Because.", wrong.Page.QuerySelector("textarea[name=note]")!.TextContent.Trim());

        Assert.Equal(HttpStatusCode.Redirect, (await ConfirmAsync(owner, place, member, "owner")).Status);
        var second = await ConfirmAsync(owner, place, await tracker.AddMemberAsync("Second", "second@example.test", null, Role.Admin), "owner");
        Assert.Contains("Somebody else is confirmed as Owner, and Twilio has one for each account. Change theirs first.", second.Errors);

        Assert.Equal(HttpStatusCode.NotFound, (await owner.OpenAsync($"{place}/{await tracker.AddMemberAsync("Stranger", "stranger@example.test", null)}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.OpenAsync($"{place}/nobody")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await owner.OpenAsync($"{place}/{member}/withdraw")).Status);
    }

    [Fact]
    public async Task Two_who_confirm_the_same_role_both_see_what_the_other_said()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var (place, member) = await LaunchAsync(tracker);
        var (first, second) = (await Person.SignedInAsync(tracker), await Person.SignedInAsync(tracker));
        var seen = await second.OpenAsync($"{place}/{member}");
        await ConfirmAsync(first, place, member, "support");

        var late = await second.SendAsync(seen, null, new() { ["role"] = "developer", ["note"] = "Seen today." });

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Support", late.Page.QuerySelector("[data-testid=theirs]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Seen today.", late.Page.QuerySelector("textarea[name=note]")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await second.SendAsync(late, null, [])).Status);
        Assert.Contains("Developer", Cell(await second.OpenAsync(place), member, 3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_people_page_says_whether_two_can_act_here_at_Twilio_and_for_the_bills()
    {
        await using var stage = await Stage.SetAsync();
        var (place, _, _) = await PeopleAsync(stage);
        var (people, onboarding) = (place[..^"/console-roles".Length], $"/api/v1{place[..^"/people/console-roles".Length]}");
        var owner = await Person.SignedInAsync(stage.Tracker);
        await stage.OrganizeAsync(onboarding);
        await stage.CheckAsync(onboarding);

        var page = await owner.OpenAsync(people);
        Assert.Contains("Only one person here is owner or admin.", Two(page, "here"), StringComparison.Ordinal);
        Assert.Contains("Needs attention", Two(page, "here"), StringComparison.Ordinal);
        Assert.Contains("Twilio's part is verified.", Two(page, "account"), StringComparison.Ordinal);
        Assert.Contains("3 active people have a role that reaches billing.", Two(page, "billing"), StringComparison.Ordinal);
        Assert.EndsWith("/people/console-roles", page.Page.QuerySelector("main a[href$='console-roles']")!.GetAttribute("href"), StringComparison.Ordinal);

        foreach (var user in await stage.ResourcesAsync("organization-users"))
        {
            await stage.PatchAsync(AccountChanges.Text(user, "id"), new { active = false });
        }

        await stage.CheckAsync(onboarding);
        page = await owner.OpenAsync(people);
        Assert.Contains("Nobody who is active has a role that reaches billing.", Two(page, "billing"), StringComparison.Ordinal);
        Assert.Contains("Needs attention", Two(page, "billing"), StringComparison.Ordinal);
    }

    private static async Task<(string Place, string Sam, string Dana)> PeopleAsync(Stage stage)
    {
        var created = await stage.ConnectedAsync(new { name = "US launch", profile = HealthyLaunch.ProfileOfFew() });
        var key = created["/api/v1/onboardings/".Length..];
        var sam = await stage.Tracker.AddMemberAsync("Sam Pilot", "Sam.Pilot@harbor.example", null);
        var dana = await stage.Tracker.AddMemberAsync("Dana Diver", "dana@harbor.example", null);
        await JoinAsync(stage.Tracker, key, sam, dana);
        return ($"/onboardings/{key}/people/console-roles", sam, dana);
    }

    private static async Task<(string Place, string Member)> LaunchAsync(TrackerHost tracker)
    {
        await tracker.CreateOwnerAsync();
        await tracker.Api(await tracker.CreateTokenAsync()).AddAsync(Stage.Onboardings, new { name = "US launch" });
        var member = await tracker.AddMemberAsync("Dana Diver", "dana@example.test", null);
        await JoinAsync(tracker, "us-launch", member);
        return ("/onboardings/us-launch/people/console-roles", member);
    }

    private static async Task JoinAsync(TrackerHost tracker, string key, params string[] members)
    {
        await using var scope = tracker.Services.CreateAsyncScope();
        var onboarding = (await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().FindAsync(key, CancellationToken.None))!;
        foreach (var member in members)
        {
            await scope.ServiceProvider.GetRequiredService<IPeopleStore>()
                .SetMembershipAsync(member, onboarding.Id, before: null, new HashSet<Role> { Role.Member }, tracker.PeopleEntry(member, onboarding.Id), CancellationToken.None);
        }
    }

    private static Task<Screen> ConfirmAsync(Person person, string place, string member, string role) =>
        person.SendAsync($"{place}/{member}", null, new() { ["role"] = role, ["note"] = "Seen under Manage users." });

    private static string Row(Screen page, string member) => Clean(page.Page.QuerySelector($"[data-testid=console-roles] [data-person='{member}']")!.TextContent);

    private static string Cell(Screen page, string member, int column) => Clean(page.Page.QuerySelector($"[data-person='{member}']")!.Children[column].TextContent);

    private static string Shown(Screen page, string member) => Cell(page, member, 2);

    private static string Two(Screen page, string which) => Clean(page.Page.QuerySelector($"[data-testid=two-who-can-act] [data-two={which}]")!.TextContent);

    private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
