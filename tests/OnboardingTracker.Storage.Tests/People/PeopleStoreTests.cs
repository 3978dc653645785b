using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OnboardingTracker.Core;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.People;

public sealed class PeopleStoreTests
{
    [Theory, OnBoth]
    public async Task What_a_person_is_is_read_as_it_was_written_and_counts_at_once(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        await AddAsync(rig, "ada");
        var (people, access) = (rig.Get<IPeopleStore>(), rig.Get<IAccessStore>());
        Assert.True((await access.OfAsync("ada", Rig.Token)).HasNoRole);
        await AddAsync(rig, "owner", Role.Owner);

        await people.SetOrganizationRolesAsync("ada", before: null, new HashSet<Role> { Role.Admin, Role.Finance }, mayTouchOwners: true, Entry(rig), Rig.Token);
        await people.SetMembershipAsync("ada", onboarding.Id, before: null, new HashSet<Role> { Role.Lead }, Entry(rig, onboarding), Rig.Token);
        await people.AssignStepAsync(onboarding.Id, A.Manual.Key, "ada", Entry(rig, onboarding), Rig.Token);

        var now = await access.OfAsync("ada", Rig.Token);
        Assert.Equal([Role.Admin, Role.Finance], now.Organization.Order());
        Assert.Equal([Role.Lead], now.Onboardings[onboarding.Id]);
        Assert.Equal([new AssignedStep(onboarding.Id, A.Manual.Key)], now.Steps);
        Assert.Equal(2, (await people.ListAsync(Rig.Token)).Count);

        await people.SetMembershipAsync("ada", onboarding.Id, before: null, new HashSet<Role>(), Entry(rig, onboarding), Rig.Token);
        Assert.Empty((await access.OfAsync("ada", Rig.Token)).Steps);
    }

    [Theory, OnBoth]
    public async Task Two_owners_who_demote_each_other_at_once_leave_one(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddAsync(rig, "ada", Role.Owner);
        await AddAsync(rig, "bob", Role.Owner);

        var done = await Task.WhenAll(((string[])["ada", "bob"]).Select(member =>
            rig.Get<IPeopleStore>().SetOrganizationRolesAsync(member, before: null, new HashSet<Role> { Role.Admin }, mayTouchOwners: true, Entry(rig), Rig.Token)));

        Assert.Single(done, outcome => outcome.IsDone);
        Assert.Single(await rig.Get<IPeopleStore>().WithRoleAsync([Role.Owner], Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Of_two_changes_of_the_same_roles_at_once_one_is_told_so_and_loses_nothing(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddAsync(rig, "ada", Role.Owner);
        await AddAsync(rig, "bob", Role.Admin);
        var onboarding = await rig.AddAsync("us-launch");
        var people = rig.Get<IPeopleStore>();
        var admin = new HashSet<Role> { Role.Admin };
        var none = new HashSet<Role>();

        var organization = await Task.WhenAll(((Role[])[Role.Finance, Role.Owner]).Select(role =>
            people.SetOrganizationRolesAsync("bob", admin, new HashSet<Role> { Role.Admin, role }, mayTouchOwners: true, Entry(rig), Rig.Token)));
        var membership = await Task.WhenAll(((Role[])[Role.Lead, Role.Finance]).Select(role =>
            people.SetMembershipAsync("bob", onboarding.Id, none, new HashSet<Role> { role }, Entry(rig, onboarding), Rig.Token)));

        foreach (var outcomes in (Outcome[][])[organization, membership])
        {
            Assert.Single(outcomes, outcome => outcome.IsDone);
            Assert.Single(outcomes, outcome => outcome.Refusal == PeopleRules.ChangedMeanwhile);
        }

        var bob = (await people.FindAsync("bob", Rig.Token))!;
        Assert.Equal(2, bob.Organization.Count);
        Assert.Single(bob.Memberships);
    }

    [Theory, OnBoth]
    public async Task Ownership_handed_to_two_at_once_goes_to_one_and_to_nobody_who_is_removed_meanwhile(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddAsync(rig, "ada", Role.Owner);
        await AddAsync(rig, "bob", Role.Admin);
        await AddAsync(rig, "eve", Role.Admin);
        var people = rig.Get<IPeopleStore>();

        var given = await Task.WhenAll(((string[])["bob", "eve"]).Select(to => people.HandOverAsync("ada", to, Entry(rig), Rig.Token)));
        var owner = Assert.Single(await people.WithRoleAsync([Role.Owner], Rig.Token)).MemberId;
        var other = owner == "bob" ? "eve" : "bob";
        await people.RemoveAsync(other, mayTouchOwners: false, Entry(rig), Rig.Token);

        Assert.Single(given, true);
        Assert.False(await people.HandOverAsync(owner, other, Entry(rig), Rig.Token));
        Assert.Equal(owner, Assert.Single(await people.WithRoleAsync([Role.Owner], Rig.Token)).MemberId);
    }

    [Theory, OnBoth]
    public async Task Who_may_not_touch_owners_touches_none_whatever_they_saw_before(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddAsync(rig, "ada", Role.Owner);
        await AddAsync(rig, "bob", Role.Owner);
        await AddAsync(rig, "eve");
        var people = rig.Get<IPeopleStore>();

        Outcome[] refused =
        [
            await people.SetOrganizationRolesAsync("bob", before: null, new HashSet<Role> { Role.Admin }, mayTouchOwners: false, Entry(rig), Rig.Token),
            await people.SetOrganizationRolesAsync("eve", before: null, new HashSet<Role> { Role.Owner }, mayTouchOwners: false, Entry(rig), Rig.Token),
            await people.RemoveAsync("bob", mayTouchOwners: false, Entry(rig), Rig.Token),
        ];

        Assert.All(refused, outcome => Assert.Equal(PeopleRules.OwnersOnly, outcome.Refusal));
        Assert.Equal(["ada", "bob"], (await people.WithRoleAsync([Role.Owner], Rig.Token)).Select(owner => owner.MemberId).Order(StringComparer.Ordinal));
    }

    [Theory, OnBoth]
    public async Task A_removed_person_is_nobody_until_it_is_undone_and_deleted_after_that(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddAsync(rig, "ada", Role.Owner);
        await AddAsync(rig, "bob", Role.Finance);
        var (people, access) = (rig.Get<IPeopleStore>(), rig.Get<IAccessStore>());

        Assert.True((await people.RemoveAsync("bob", mayTouchOwners: true, Entry(rig), Rig.Token)).IsDone);
        Assert.False((await access.OfAsync("bob", Rig.Token)).IsMember);
        Assert.False((await people.RemoveAsync("ada", mayTouchOwners: true, Entry(rig), Rig.Token)).IsDone);
        Assert.True(await people.RestoreAsync("bob", rig.Now - PeopleRules.UndoTime, Entry(rig), Rig.Token));
        Assert.Equal([Role.Finance], (await access.OfAsync("bob", Rig.Token)).Organization);

        await people.RemoveAsync("bob", mayTouchOwners: true, Entry(rig), Rig.Token);
        Assert.False(await people.RestoreAsync("bob", rig.Now + TimeSpan.FromSeconds(1), Entry(rig), Rig.Token));
        Assert.Equal(1, await people.ForgetRemovedAsync(rig.Now + TimeSpan.FromSeconds(1), Rig.Token));
        Assert.Null(await people.FindAsync("bob", Rig.Token));
    }

    [Theory, OnBoth]
    public async Task A_request_is_kept_once_and_decided_once(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        await AddAsync(rig, "ada", Role.Owner);
        await AddAsync(rig, "bob");
        var requests = rig.Get<IAccessRequestStore>();
        foreach (var about in (OnboardingId?[])[onboarding.Id, onboarding.Id, null])
        {
            var request = new AccessRequest(Guid.CreateVersion7(rig.Now), "bob", "bob", about, null, null, Permission.SeeOnboarding, Role.Viewer, rig.Now);
            await requests.AddAsync(request, Entry(rig), "bob asks for access as viewer", ["ada"], Rig.Token);
        }

        var open = await requests.OpenAsync(null, Rig.Token);
        Assert.Equal(["us-launch", null], open.Select(request => request.OnboardingKey).OrderByDescending(key => key, StringComparer.Ordinal));
        Assert.Single(await requests.OpenAsync(onboarding.Id, Rig.Token));
        var notices = await rig.Get<Core.Telling.INoticeStore>().ListAsync("ada", 10, null, Rig.Token);
        Assert.Equal(2, notices.Items.Count(notice => notice.IsAccessRequest));

        Assert.True(await requests.DecideAsync(open[0].Id, AccessRequestState.Granted, "ada", rig.Now, answer: null, Rig.Token));
        Assert.False(await requests.DecideAsync(open[0].Id, AccessRequestState.Refused, "ada", rig.Now, answer: null, Rig.Token));
        Assert.Null(await requests.FindOpenAsync(open[0].Id, Rig.Token));

        await requests.ReopenAsync(open[0].Id, Rig.Token);
        Assert.NotNull(await requests.FindOpenAsync(open[0].Id, Rig.Token));

        var answer = new AccessAnswer(open[0], Entry(rig), "ada refused you access as viewer", null);
        Assert.True(await requests.DecideAsync(open[0].Id, AccessRequestState.Refused, "ada", rig.Now, answer, Rig.Token));
        await requests.AnswerAsync(answer with { Entry = Entry(rig) }, Rig.Token);
        var told = await rig.Get<Core.Telling.INoticeStore>().ListAsync("bob", 10, null, Rig.Token);
        Assert.True(Assert.Single(told.Items) is { IsAccessAnswer: true, IsAccessRequest: false, OnboardingKey: null });
    }

    [Theory, OnBoth]
    public async Task Whoever_was_here_before_there_were_roles_is_owner(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddAsync(rig, "ada");
        await using var db = await rig.ContextAsync();
        var before = db.Database.GetMigrations().TakeWhile(name => !name.EndsWith("_PeopleAndRoles", StringComparison.Ordinal)).Last();

        await db.GetService<IMigrator>().MigrateAsync(before, Rig.Token);
        await db.Database.MigrateAsync(Rig.Token);

        Assert.Equal([Role.Owner], (await rig.Get<IAccessStore>().OfAsync("ada", Rig.Token)).Organization);
    }

    private static ActivityEntry Entry(Rig rig, Onboarding? onboarding = null) =>
        ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, rig.Now, "Changed") with { OnboardingId = onboarding?.Id };

    private static async Task AddAsync(Rig rig, string id, params Role[] roles)
    {
        await using var db = await rig.ContextAsync();
        db.Users.Add(new Member { Id = id, UserName = id, NormalizedUserName = id, Email = $"{id}@example.test", NormalizedEmail = $"{id}@example.test", DisplayName = id });
        db.AddRange(roles.Select(role => new OrganizationRoleRow { MemberId = id, Role = role, GivenAt = rig.Now }));
        await db.SaveChangesAsync(Rig.Token);
    }
}
