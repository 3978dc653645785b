using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Tests.Pages;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Tests.Access;

/// <summary>People, their roles, and what becomes of somebody who is removed, refused or let in.</summary>
public sealed class PeopleTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string OwnAddress => $"/onboardings/{world.Own.Key}";

    [Fact]
    public async Task A_removed_person_is_out_at_once_in_pages_API_and_an_open_stream_and_can_be_taken_back()
    {
        var leaver = await world.NewAsync("leaver", [], [Role.Lead]);
        using var stream = new StreamReader(await new Person(leaver.Browser).StreamAsync($"{OwnAddress}/live?seen=0", Token));
        Assert.Equal("event: changed", await stream.ReadLineAsync(Token));
        Assert.Equal(HttpStatusCode.OK, (await new Person(leaver.Browser).OpenAsync(OwnAddress)).Status);

        var owner = new Person(world.Subjects[0].Browser);
        var removed = await owner.SendAsync($"/people/{leaver.MemberId}", "handler=remove", []);
        Assert.Equal("/people", removed.Location);

        Assert.StartsWith("/signin?", (await new Person(leaver.Browser).OpenAsync(OwnAddress)).Location, StringComparison.Ordinal);
        using var answer = await leaver.Program.GetAsync(new Uri("/api/v1/onboardings", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        // It ends in between two events or in the middle of one: what counts is that it ends.
        var end = await Record.ExceptionAsync(() => stream.ReadToEndAsync(Token).WaitAsync(TimeSpan.FromSeconds(5), Token));
        Assert.True(end is null or IOException, $"{end}");

        var people = await owner.OpenAsync("/people");
        Assert.Contains("leaver", people.Page.QuerySelector("[data-testid=removed]")!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync("/people", "handler=restore", []);
        using var back = await leaver.Program.GetAsync(new Uri($"/api/v1{OwnAddress}", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);

        // The session is over for good: the person signs in anew.
        Assert.StartsWith("/signin?", (await new Person(leaver.Browser).OpenAsync(OwnAddress)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_ten_minutes_a_removal_stays()
    {
        await using var own = await OwnWorldAsync();
        var gone = await own.World.NewAsync("gone", [Role.Finance], []);
        await using var scope = own.World.Tracker.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<RemovePerson>().RunAsync(own.Actor, gone.MemberId, Token)) is { IsDone: true });

        own.World.Tracker.Clock.Advance(PeopleRules.UndoTime + TimeSpan.FromSeconds(1));

        Assert.NotNull((await scope.ServiceProvider.GetRequiredService<RestorePerson>().RunAsync(own.Actor, gone.MemberId, Token))?.Refusal);
    }

    [Fact]
    public async Task The_address_of_somebody_removed_can_be_invited_when_the_ten_minutes_are_over_and_not_before()
    {
        await using var own = await OwnWorldAsync();
        var gone = await own.World.NewAsync("gone", [Role.Finance], []);
        await using var scope = own.World.Tracker.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var address = (await services.GetRequiredService<IPeopleStore>().FindAsync(gone.MemberId, Token))!.Email;
        await services.GetRequiredService<RemovePerson>().RunAsync(own.Actor, gone.MemberId, Token);
        var inviter = new Inviter(own.Actor, await services.GetRequiredService<IAccessStore>().OfAsync(own.Owner, Token));
        List<Invitee> invitees = [new(address, GivenRoles.Of([Role.Admin], []), null)];
        var invite = services.GetRequiredService<InvitePeople>();

        var tooEarly = Assert.Single((await invite.RunAsync(inviter, invitees, byMail: false, Token)).Lines);
        Assert.Contains("was removed less than ten minutes ago", tooEarly.Outcome.Sentence, StringComparison.Ordinal);

        own.World.Tracker.Clock.Advance(PeopleRules.UndoTime + TimeSpan.FromSeconds(1));
        var made = Assert.Single((await invite.RunAsync(inviter, invitees, byMail: false, Token)).Lines).Made!;
        var joined = await services.GetRequiredService<AcceptInvitation>().RunAsync(made.Token, new NewAccount("Gone and back", "correct horse battery staple 9"), Token);
        Assert.True(joined.IsDone, joined.Refusal);
        Assert.Null(await services.GetRequiredService<IPeopleStore>().FindAsync(gone.MemberId, Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_comes_back_by_an_invitation_that_they_made_before_they_were_removed_or_no_admin_any_more(bool isRemoved)
    {
        await using var own = await OwnWorldAsync();
        var admin = await own.World.NewAsync("leaving admin", [Role.Admin], []);
        await using var scope = own.World.Tracker.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var inviter = new Inviter(new Actor(ActorKind.Person, admin.MemberId, "leaving admin"), await services.GetRequiredService<IAccessStore>().OfAsync(admin.MemberId, Token));
        var made = Assert.Single((await services.GetRequiredService<InvitePeople>()
            .RunAsync(inviter, [new("second-address@example.test", GivenRoles.Of([Role.Admin], []), null)], byMail: false, Token)).Lines).Made!;
        var door = new Person(own.World.Tracker.Browser());
        Assert.Equal(HttpStatusCode.OK, (await door.OpenAsync(Links.Invitation(made.Token))).Status);

        var gone = isRemoved
            ? await services.GetRequiredService<RemovePerson>().RunAsync(own.Actor, admin.MemberId, Token)
            : await services.GetRequiredService<ChangeOrganizationRoles>().RunAsync(own.Actor, admin.MemberId, new HashSet<Role> { Role.Finance }, Token);
        Assert.True(gone is { IsDone: true });
        var shown = await door.OpenAsync(Links.Invitation(made.Token));
        var joined = await services.GetRequiredService<AcceptInvitation>().RunAsync(made.Token, new NewAccount("Back again", "correct horse battery staple 9"), Token);

        Assert.Equal(HttpStatusCode.Gone, shown.Status);
        Assert.Contains(InviterRights.Lost, shown.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(InviterRights.Lost, joined.Refusal);

        // Sent again by somebody who may, it works.
        var owner = new Inviter(own.Actor, await services.GetRequiredService<IAccessStore>().OfAsync(own.Owner, Token));
        var resent = await services.GetRequiredService<ResendInvitation>().RunAsync(owner, made.Invitation.Id, byMail: false, Token);
        var again = await services.GetRequiredService<AcceptInvitation>().RunAsync(resent!.Made!.Token, new NewAccount("Back again", "correct horse battery staple 9"), Token);
        Assert.True(again.IsDone, again.Refusal);
    }

    [Fact]
    public async Task Every_change_of_people_stands_in_the_activity_of_the_organisation_with_before_and_after()
    {
        await using var own = await OwnWorldAsync();
        var person = await own.World.NewAsync("mover", [], []);
        await using var scope = own.World.Tracker.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<ChangeOrganizationRoles>().RunAsync(own.Actor, person.MemberId, new HashSet<Role> { Role.Admin }, Token);
        await services.GetRequiredService<RemovePerson>().RunAsync(own.Actor, person.MemberId, Token);
        await services.GetRequiredService<RestorePerson>().RunAsync(own.Actor, person.MemberId, Token);
        await services.GetRequiredService<HandOverOwnership>().RunAsync(own.Actor, person.MemberId, Token);
        var inviter = new Inviter(new Actor(ActorKind.Person, person.MemberId, "mover"), await services.GetRequiredService<IAccessStore>().OfAsync(person.MemberId, Token));
        var invited = await services.GetRequiredService<InvitePeople>()
            .RunAsync(inviter, [new("new@example.test", GivenRoles.Of([Role.Lead], [own.World.Own.Id]), "Welcome")], byMail: false, Token);
        var resent = await services.GetRequiredService<ResendInvitation>().RunAsync(inviter, invited.Lines[0].Made!.Invitation.Id, byMail: false, Token);
        await services.GetRequiredService<AcceptInvitation>().RunAsync(resent!.Made!.Token, new NewAccount("Newcomer", "correct horse battery staple 9"), Token);
        var revoked = await services.GetRequiredService<InvitePeople>().RunAsync(inviter, [new("other@example.test", GivenRoles.Of([Role.Viewer], []), null)], byMail: false, Token);
        await services.GetRequiredService<RevokeInvitation>().RunAsync(inviter, revoked.Lines[0].Made!.Invitation.Id, Token);

        using var answer = await own.World.Subjects[0].Program.GetAsync(new Uri("/api/v1/activity?limit=200", UriKind.Relative), Token);
        using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        var lines = json.RootElement.GetProperty("items").EnumerateArray().Select(item =>
            $"{item.GetProperty("onboarding").ValueKind is System.Text.Json.JsonValueKind.Null}|{item.GetProperty("sentence")}|{item.GetProperty("before")}|{item.GetProperty("after")}").ToList();
        string[] expected =
        [
            "True|Changed the roles of mover for the organisation||admin",
            "True|Removed mover from the organisation|admin|",
            "True|Undid the removal of mover||admin",
            "True|Handed ownership over to mover|admin|owner and admin",
            "True|Invited new@example.test||lead",
            "True|Made a new link for the invitation of new@example.test||",
            "True|Accepted the invitation of mover||",
            "False|Accepted the invitation of mover||lead",
            "True|Took the invitation of other@example.test back|viewer|",
        ];
        Assert.All(expected, line => Assert.Contains(line, lines));
        var chain = await services.GetRequiredService<OnboardingTracker.Core.Activity.VerifyActivity>().AllAsync(Token);
        Assert.Null(chain.BrokenNumber);
    }

    [Fact]
    public async Task The_last_owner_stays_and_an_admin_touches_no_owner()
    {
        await using var own = await OwnWorldAsync();
        await using var scope = own.World.Tracker.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var people = services.GetRequiredService<IPeopleStore>();
        foreach (var other in (await people.ListAsync(Token)).Where(person => person.IsOwner && person.MemberId != own.Owner))
        {
            Assert.True((await services.GetRequiredService<RemovePerson>().RunAsync(own.Actor, other.MemberId, Token))!.IsDone);
        }

        var change = services.GetRequiredService<ChangeOrganizationRoles>();
        Assert.Equal(PeopleRules.LastOwner, (await change.RunAsync(own.Actor, own.Owner, new HashSet<Role> { Role.Admin }, Token))!.Refusal);
        Assert.Equal(PeopleRules.LastOwner, (await services.GetRequiredService<RemovePerson>().RunAsync(own.Actor, own.Owner, Token))!.Refusal);

        var admin = await own.World.NewAsync("second admin", [Role.Admin], []);
        var adminActor = new Actor(ActorKind.Person, admin.MemberId, admin.Name);
        Assert.Equal(PeopleRules.OwnersOnly, (await change.RunAsync(adminActor, own.Owner, new HashSet<Role>(), Token))!.Refusal);
        Assert.Equal(PeopleRules.OwnersOnly, (await change.RunAsync(adminActor, admin.MemberId, new HashSet<Role> { Role.Owner }, Token))!.Refusal);
        Assert.Equal(PeopleRules.OwnersOnly, (await services.GetRequiredService<RemovePerson>().RunAsync(adminActor, own.Owner, Token))!.Refusal);

        Assert.True((await services.GetRequiredService<HandOverOwnership>().RunAsync(own.Actor, admin.MemberId, Token))!.IsDone);
        Assert.Equal([Role.Admin], (await people.FindAsync(own.Owner, Token))!.Organization);
        Assert.True((await people.FindAsync(admin.MemberId, Token))!.IsOwner);
    }

    [Fact]
    public async Task Who_is_refused_asks_with_one_button_and_is_let_in_with_one_click()
    {
        var asker = await world.NewAsync("asker", [], [Role.Viewer]);
        var browser = new Person(asker.Browser);
        var refused = await browser.OpenAsync($"{OwnAddress}/settings");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("owner", refused.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("/onboardings", (await browser.SendAsync(refused, "/access-requests", [])).Location);

        var admin = new Person(world.Subjects[1].Browser);
        Assert.Contains("asker asks for access", (await admin.OpenAsync("/notices")).Page.Body!.TextContent, StringComparison.Ordinal);
        var page = await admin.OpenAsync($"{OwnAddress}/people");
        Assert.Contains("asker", page.Page.QuerySelector("[data-testid=access-requests]")!.TextContent, StringComparison.Ordinal);
        await admin.SendAsync(page, "handler=decide", new() { ["grant"] = "true" });

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"{OwnAddress}/settings")).Status);
        Assert.Null((await admin.OpenAsync($"{OwnAddress}/people")).Page.QuerySelector("[data-testid=access-requests]"));
    }

    [Fact]
    public async Task Finance_lands_on_what_it_may_see_and_sees_billing_only()
    {
        var finance = new Person(world.Subjects[4].Browser);

        var list = await finance.OpenAsync("/onboardings");
        var link = Assert.Single(list.Page.QuerySelectorAll("[data-testid=only-money] li a"));
        Assert.Equal($"{OwnAddress}/billing", link.GetAttribute("href"));
        var billing = await finance.OpenAsync($"{OwnAddress}/billing");
        Assert.Equal(HttpStatusCode.OK, billing.Status);
        Assert.NotNull(billing.Page.QuerySelector("[data-testid=billing-account]"));
        Assert.Equal(5, billing.Page.QuerySelectorAll("[data-testid=billing-steps] li").Length);
        Assert.Equal(HttpStatusCode.Forbidden, (await finance.OpenAsync(OwnAddress)).Status);
        Assert.DoesNotContain("Not theirs", list.Page.Body!.TextContent, StringComparison.Ordinal);
        var search = await finance.OpenAsync($"/search?q=balance&in={world.Own.Key}");
        Assert.DoesNotContain("Keep enough balance", search.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true, true)]
    [InlineData(1, true, false)]
    [InlineData(2, true, false)]
    [InlineData(4, false, true)]
    [InlineData(5, false, true)]
    [InlineData(6, true, false)]
    public async Task What_happened_about_money_is_shown_to_those_who_may_see_money_and_to_finance_nothing_else(int subject, bool seesOthers, bool seesMoney)
    {
        const string money = "review-payment-method";
        var owner = world.Subjects[0].Program;
        foreach (var step in (string[])[money, "decide-on-an-edition"])
        {
            using var said = await owner.PutAsJsonAsync(new Uri($"/api/v1{OwnAddress}/steps/{step}/denial", UriKind.Relative), new { note = "Not yet." }, Token);
            Assert.True(said.IsSuccessStatusCode || said.StatusCode is HttpStatusCode.PreconditionRequired, $"{said.StatusCode}");
        }

        var (browser, program) = (world.Subjects[subject].Browser, world.Subjects[subject].Program);
        string[] places = [await browser.GetStringAsync(new Uri($"{OwnAddress}/activity/export.csv", UriKind.Relative), Token), await browser.GetStringAsync(new Uri("/activity/export.json", UriKind.Relative), Token),
            await program.GetStringAsync(new Uri($"/api/v1{OwnAddress}/activity?limit=200", UriKind.Relative), Token), await program.GetStringAsync(new Uri("/api/v1/activity?limit=200", UriKind.Relative), Token)];

        Assert.All(places, place => Assert.Equal((seesOthers, seesMoney), (place.Contains("decide-on-an-edition", StringComparison.Ordinal), place.Contains(money, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_viewer_is_offered_nothing_to_do()
    {
        var viewer = new Person(world.Subjects[6].Browser);

        var step = await viewer.OpenAsync($"{OwnAddress}/steps/{world.StepKey}");

        Assert.Equal(HttpStatusCode.OK, step.Status);
        Assert.Empty(step.Page.QuerySelectorAll("main form"));
        Assert.Null(step.Page.QuerySelector($"a[href$='/steps/{world.StepKey}/evidence']"));
        Assert.Null(step.Page.QuerySelector("[data-testid=denial]"));
    }

    [Fact]
    public async Task A_member_confirms_the_step_that_was_given_to_them_and_no_other()
    {
        var member = await world.NewAsync("ticker", [], [Role.Member]);
        var lead = new Person(world.Subjects[2].Browser);
        var key = world.StepKey;
        var given = await lead.SendAsync($"{OwnAddress}/steps/{key}/owner", null, new() { ["member"] = member.MemberId });
        Assert.Equal(HttpStatusCode.Redirect, given.Status);

        var browser = new Person(member.Browser);
        var page = await browser.OpenAsync($"{OwnAddress}/steps/{key}");
        Assert.Contains("ticker", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var done = await browser.SendAsync(page, "/confirmation", []);
        Assert.True(done.Status is HttpStatusCode.Redirect or HttpStatusCode.Found, $"{done.Status}");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync($"{OwnAddress}/steps/{world.Steps[0]}/confirmation")).Status);
    }

    [Fact]
    public async Task Ids_of_another_onboarding_are_not_there_under_ones_own()
    {
        var lead = world.Subjects[2];
        var step = world.StepKey;
        var file = world.Files[(world.Foreign, step)];
        string[] foreign =
        [
            $"/api/v1{OwnAddress}/steps/{step}/evidence/{file}",
            $"/api/v1{OwnAddress}/checks/{file}",
            $"/api/v1{OwnAddress}/steps/no-such-step",
        ];
        foreach (var path in foreign)
        {
            using var answer = await lead.Program.GetAsync(new Uri(path, UriKind.Relative), Token);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
        }

        Assert.Equal(HttpStatusCode.NotFound, (await new Person(lead.Browser).OpenAsync($"{OwnAddress}/steps/{step}/evidence/{file}")).Status);

        // Nor is it taken away from there.
        using var removal = new HttpRequestMessage(HttpMethod.Delete, new Uri($"/api/v1{OwnAddress}/steps/{step}/evidence/{file}", UriKind.Relative));
        removal.Headers.TryAddWithoutValidation("If-Match", "*");
        using var removed = await lead.Program.SendAsync(removal, Token);
        Assert.Equal(HttpStatusCode.NotFound, removed.StatusCode);
        using var still = await world.Subjects[0].Program.GetAsync(new Uri($"/api/v1/onboardings/{world.Foreign.Key}/steps/{step}/evidence/{file}", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);

        // A cursor says where a page ended and nothing else: it opens no other history.
        var owner = world.Subjects[0];
        using var page = await owner.Program.GetAsync(new Uri($"/api/v1/onboardings/{world.Foreign.Key}/activity?limit=1", UriKind.Relative), Token);
        using var json = System.Text.Json.JsonDocument.Parse(await page.Content.ReadAsStringAsync(Token));
        var cursor = json.RootElement.GetProperty("nextCursor").GetString();
        using var mine = await lead.Program.GetAsync(new Uri($"/api/v1{OwnAddress}/activity?cursor={cursor}", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, mine.StatusCode);
        Assert.DoesNotContain(world.Foreign.Key, await mine.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var missing = await lead.Program.GetAsync(new Uri("/api/v1/onboardings/no-such-key", UriKind.Relative), Token);
        using var theirs = await lead.Program.GetAsync(new Uri($"/api/v1/onboardings/{world.Foreign.Key}", UriKind.Relative), Token);
        Assert.Equal(await SentenceAsync(missing), await SentenceAsync(theirs));
    }

    [Fact]
    public async Task Lists_show_only_what_one_may_see()
    {
        var viewer = world.Subjects[6];

        using var list = await viewer.Program.GetAsync(new Uri("/api/v1/onboardings", UriKind.Relative), Token);
        var text = await list.Content.ReadAsStringAsync(Token);
        Assert.Contains("\"Theirs\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not theirs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not theirs", (await new Person(viewer.Browser).OpenAsync("/search?q=theirs")).Page.Body!.TextContent, StringComparison.Ordinal);
        using var nobody = await world.Subjects[7].Program.GetAsync(new Uri("/api/v1/onboardings", UriKind.Relative), Token);
        Assert.Contains("\"items\":[]", await nobody.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_who_makes_an_onboarding_leads_it()
    {
        var lead = world.Subjects[2];
        await using var scope = world.Tracker.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<CreateOnboarding>()
            .RunAsync("Made by a lead", null, Profile.Unknown, isPractice: false, new Actor(ActorKind.Person, lead.MemberId, lead.Name), Token);

        Assert.Equal(HttpStatusCode.OK, (await new Person(lead.Browser).OpenAsync($"/onboardings/{made.Key}/settings")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await new Person(world.Subjects[6].Browser).OpenAsync($"/onboardings/{made.Key}")).Status);
    }

    [Fact]
    public async Task The_roles_the_advice_and_the_table_are_shown()
    {
        var owner = new Person(world.Subjects[0].Browser);

        var people = await owner.OpenAsync("/people");
        Assert.Contains("Finance", people.Page.QuerySelector("[data-testid=people]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hand over ownership", (await owner.OpenAsync($"/people/{world.Subjects[1].MemberId}")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Who may do what", people.Page.QuerySelector("[data-testid=permissions]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<Permission>().Length, (await owner.OpenAsync("/help")).Page.QuerySelectorAll("section[aria-labelledby=roles] tbody tr").Length);
        var person = await owner.OpenAsync($"{OwnAddress}/people/{world.Subjects[3].MemberId}");
        Assert.NotNull(person.Page.QuerySelector("#membership-form"));
        var belong = await owner.OpenAsync($"{OwnAddress}/people");
        Assert.Contains("lead", belong.Page.QuerySelector("[data-testid=belong]")!.TextContent, StringComparison.Ordinal);
        await owner.SendAsync("/onboardings/new", null, new() { ["name"] = "A team", ["teamType"] = "smallTeam" });
        Assert.NotNull((await owner.OpenAsync("/onboardings/new/check")).Page.QuerySelector("[data-testid=team-advice]"));
    }

    private static async Task<string> SentenceAsync(HttpResponseMessage answer)
    {
        using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        return $"{(int)answer.StatusCode} {json.RootElement.GetProperty("detail").GetString()}";
    }

    /// <summary>A world that a test may turn upside down.</summary>
    private static async Task<Upside> OwnWorldAsync()
    {
        var world = new AccessWorld();
        await world.InitializeAsync();
        await using var scope = world.Tracker.Services.CreateAsyncScope();
        var owners = await scope.ServiceProvider.GetRequiredService<IPeopleStore>().WithRoleAsync([Role.Owner], Token);
        return new Upside(world, owners[0].MemberId);
    }

    private sealed record Upside(AccessWorld World, string Owner) : IAsyncDisposable
    {
        public Actor Actor => new(ActorKind.Person, Owner, "Owner");

        public ValueTask DisposeAsync() => World.DisposeAsync();
    }
}
