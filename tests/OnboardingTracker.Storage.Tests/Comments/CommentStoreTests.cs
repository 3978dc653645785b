using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Storage.Telling;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Comments;

public sealed class CommentStoreTests
{
    [Theory, OnBoth]
    public async Task Comments_stand_newest_last_with_whom_they_told_and_without_their_text_in_the_history(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind);
        await WriteAsync(rig, "First, @bob", "bob");
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await WriteAsync(rig, "Second");

        var thread = (await rig.Get<ICommentStore>().ListAsync(await IdAsync(rig), A.Manual.Key, 10, Rig.Token))!;
        var newest = (await rig.Get<ICommentStore>().ListAsync(await IdAsync(rig), A.Manual.Key, 1, Rig.Token))!;

        Assert.Equal(["First, @bob", "Second"], thread.Items.Select(comment => comment.Text));
        Assert.Equal(["bob"], thread.Items[0].Mentions.Select(mention => mention.Name));
        Assert.Equal(("Second", 2, 1), (newest.Items.Single().Text, newest.Count, newest.Earlier));
        Assert.Equal(0L, Convert.ToInt64(await rig.AskAsync("SELECT count(*) FROM activity WHERE sentence LIKE '%First%' OR detail LIKE '%First%'"), null));
    }

    [Theory, OnBoth]
    public async Task A_mention_is_told_to_that_person_alone_and_only_while_they_may_see_it(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind);
        await WriteAsync(rig, "@bob", "bob");
        await WriteAsync(rig, "@stranger", "stranger");

        await new DeliverTidings(rig.Get<IOutbox>(), [rig.Get<ITidingChannel>()], rig.Clock).RunAsync(Rig.Token);

        Assert.Equal(["bob"], await ToldAsync(rig));
    }

    [Theory, OnBoth]
    public async Task A_deleted_comment_keeps_who_deleted_it_and_nothing_else(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind);
        var comment = await WriteAsync(rig, "Secret", "bob");
        var store = rig.Get<ICommentStore>();
        var (one, other) = ((await store.FindAsync(comment.OnboardingId, A.Manual.Key, comment.Id, Rig.Token))!, (await store.FindAsync(comment.OnboardingId, A.Manual.Key, comment.Id, Rig.Token))!);

        one.Delete(A.Person, mayDeleteAny: false, rig.Now);
        Assert.True(await store.SaveAsync(one, Entry(rig, one, ActivityKind.CommentDeleted), [], Rig.Token));
        other.Edit("Late", [], A.Person, rig.Now);
        Assert.False(await store.SaveAsync(other, Entry(rig, other, ActivityKind.CommentEdited), [], Rig.Token));

        var left = (await store.ListAsync(comment.OnboardingId, A.Manual.Key, 10, Rig.Token))!;
        Assert.Equal(("", "Ada", 0), (left.Items.Single().Text, left.Items.Single().DeletedBy, left.Count));
        Assert.Equal(0, await rig.CountAsync("comment_mentions"));
    }

    [Theory, OnBoth]
    public async Task A_changed_comment_keeps_its_mentions_and_takes_new_ones(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind);
        var comment = await WriteAsync(rig, "@bob", "bob");
        var store = rig.Get<ICommentStore>();
        var found = (await store.FindAsync(comment.OnboardingId, A.Manual.Key, comment.Id, Rig.Token))!;

        found.Edit("@bob and @carol", [new Mention("carol", "carol")], A.Person, rig.Now);
        Assert.True(await store.SaveAsync(found, Entry(rig, found, ActivityKind.CommentEdited), [], Rig.Token));

        var read = (await store.FindAsync(comment.OnboardingId, A.Manual.Key, comment.Id, Rig.Token))!;
        Assert.Equal(("@bob and @carol", rig.Now), (read.Text, read.EditedAt));
        Assert.Equal(["bob", "carol"], read.Mentions.Select(mention => mention.MemberId).Order());
    }

    [Theory, OnBoth]
    public async Task Comments_go_with_their_onboarding_and_stay_when_their_author_goes(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind);
        var comment = await WriteAsync(rig, "@bob", "bob");
        await rig.Get<IPeopleStore>().RemoveAsync("bob", mayTouchOwners: true, ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, rig.Now, "Removed bob"), Rig.Token);
        await rig.Get<IPeopleStore>().ForgetRemovedAsync(rig.Now.AddDays(1), Rig.Token);
        Assert.Equal((1L, 0L), (await rig.CountAsync("comments"), await rig.CountAsync("comment_mentions")));

        await rig.Get<IActivityStore>().ErasePersonAsync(A.Person.Id, Actor.System, rig.Now, Rig.Token);
        var erased = (await rig.Get<ICommentStore>().FindAsync(comment.OnboardingId, A.Manual.Key, comment.Id, Rig.Token))!;
        Assert.Equal((null, ActivityEntry.ErasedName), (erased.AuthorId, erased.AuthorName));

        await rig.Get<IOnboardingStore>().DeleteAsync(comment.OnboardingId, A.Deletion(comment.OnboardingId, rig.Now), Rig.Token);
        Assert.Equal(0, await rig.CountAsync("comments"));
    }

    [Theory, OnBoth]
    public async Task My_steps_are_those_I_own_am_mentioned_at_or_asked_to_renew(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind);
        var id = await IdAsync(rig);
        await WriteAsync(rig, "@bob", "bob");
        await rig.Get<IPeopleStore>().AssignStepAsync(id, A.Optional.Key, "bob", Entry(rig, id, ActivityKind.PeopleChanged), Rig.Token);

        var mine = Assert.Single(await rig.Get<IMyStepsReader>().OfAsync("bob", Rig.Token));

        Assert.Equal(("us-launch", "bob"), (mine.Checklist.Onboarding.Key, mine.Name));
        Assert.Equal([A.Optional.Key], mine.Owned);
        Assert.Equal([A.Manual.Key], mine.Mentioned);
        Assert.Empty(await rig.Get<IMyStepsReader>().OfAsync("carol", Rig.Token));
        Assert.Empty(await rig.Get<IMyStepsReader>().OfAsync("nobody", Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Who_may_see_an_onboarding_is_found_by_role(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind);
        var id = await IdAsync(rig);

        Assert.Equal(["bob", "carol"], (await rig.Get<IPeopleStore>().WhoMayAsync(id, [Permission.SeeOnboarding], Rig.Token)).Select(person => person.Name));
        Assert.Equal(["carol"], (await rig.Get<IPeopleStore>().WhoMayAsync(id, [Permission.SeeOnboarding, Permission.SeeMoney], Rig.Token)).Select(person => person.Name));
    }

    [Theory, OnBoth]
    public async Task A_due_date_and_quoted_evidence_are_read_as_they_were_written(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind);
        var comment = await WriteAsync(rig, new string('ü', Comment.TextMaxLength));
        var day = DateOnly.FromDateTime(rig.Now.DateTime).AddDays(9);
        await rig.ChangeAsync("us-launch", current =>
        {
            current.SetDueDate(A.Manual, day, A.Person, rig.Now);
            current.AddEvidence(A.Manual, Evidence.Quote(comment, "Ada", rig.Now), A.Person, rig.Now);
        });

        var step = (await rig.LoadAsync("us-launch")).Find(A.Manual.Key)!;
        Assert.Equal(new DueDate("Ada", rig.Now, day), step.DueDate);
        Assert.Equal((comment.Id, "Ada", comment.Text), (step.Evidence[0].CommentId, step.Evidence[0].QuotedFrom, step.Evidence[0].Text));

        await rig.ChangeAsync("us-launch", current => current.SetDueDate(A.Manual, null, A.Person, rig.Now));
        Assert.Null((await rig.LoadAsync("us-launch")).Find(A.Manual.Key)!.DueDate);
    }

    /// <summary>An onboarding that bob leads and carol owns with everything else; a stranger sees nothing of it.</summary>
    private static async Task<Rig> StartAsync(DatabaseKind kind)
    {
        var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        await using var db = await rig.ContextAsync();
        foreach (var id in (string[])["bob", "carol", "stranger"])
        {
            db.Add(new Member { Id = id, UserName = id, Email = $"{id}@x.test", DisplayName = id });
        }

        db.Add(new OrganizationRoleRow { MemberId = "carol", Role = Role.Owner, GivenAt = rig.Now });
        db.Add(new MembershipRow { MemberId = "bob", OnboardingId = onboarding.Id, Role = Role.Lead });
        await db.SaveChangesAsync(Rig.Token);
        return rig;
    }

    private static async Task<OnboardingId> IdAsync(Rig rig) => (await rig.LoadAsync("us-launch")).Id;

    private static async Task<Comment> WriteAsync(Rig rig, string text, params string[] told)
    {
        var id = await IdAsync(rig);
        var comment = Comment.Write(id, A.Manual.Key, text, told.Select(member => new Mention(member, member)), A.Person, rig.Now);
        var entry = Entry(rig, comment, ActivityKind.CommentAdded);
        await rig.Get<ICommentStore>().AddAsync(
            comment, entry, [.. told.Select(member => new Tiding(entry, "Ada mentioned you", A.Manual.Key, ReaderId: member))], Rig.Token);
        return comment;
    }

    private static ActivityEntry Entry(Rig rig, Comment comment, ActivityKind kind) => Entry(rig, comment.OnboardingId, kind);

    private static ActivityEntry Entry(Rig rig, OnboardingId onboarding, ActivityKind kind) =>
        ActivityEntry.Of(A.Person, kind, rig.Now, "Commented on \"Do account.edition\"") with { OnboardingId = onboarding, StepKey = A.Manual.Key };

    private static async Task<List<string>> ToldAsync(Rig rig)
    {
        await using var db = await rig.ContextAsync();
        return await db.Set<NoticeRow>().Select(notice => notice.MemberId).ToListAsync(Rig.Token);
    }
}
