using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Telling;

public sealed class OutboxTests
{
    [Theory, OnBoth]
    public async Task A_tiding_is_written_with_its_activity_or_not_at_all(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind);
        var (first, second) = (rig.Get<IOnboardingStore>(), rig.Get<IOnboardingStore>());
        var (one, other) = ((await first.FindAsync("us-launch", Rig.Token))!, (await second.FindAsync("us-launch", Rig.Token))!);
        Lose(rig, one);
        Lose(rig, other);

        Assert.True((await first.SaveAsync(one, Rig.Token)).IsDone);
        Assert.True((await second.SaveAsync(other, Rig.Token)).IsConflict);

        Assert.Equal((2L, 1L), (await rig.CountAsync("activity"), await rig.CountAsync("outbox")));
    }

    [Theory, OnBoth]
    public async Task An_activity_whose_tiding_cannot_be_written_is_not_kept(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind);
        await rig.AskAsync("ALTER TABLE outbox RENAME TO gone");

        await Assert.ThrowsAsync<DbUpdateException>(() => rig.ChangeAsync("us-launch", current => Lose(rig, current)));

        Assert.Equal(1, await rig.CountAsync("activity"));
        Assert.Equal(1, (await rig.LoadAsync("us-launch")).Revision);
    }

    [Theory, OnBoth]
    public async Task Everybody_gets_one_notice_and_reads_it(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind, "ada", "grace");
        await rig.ChangeAsync("us-launch", current => Lose(rig, current));
        var due = await rig.Get<IOutbox>().DueAsync(rig.Now, 10, Rig.Token);

        Assert.Empty(await DeliverAsync(rig));
        await rig.Get<ITidingChannel>().DeliverAsync(due[0], rig.Now, Rig.Token);

        Assert.Equal(2, await rig.CountAsync("notices"));
        var notices = rig.Get<INoticeStore>();
        var notice = Assert.Single((await notices.ListAsync("ada", 10, null, Rig.Token)).Items);
        Assert.Equal(("us-launch", "Lost the connection", (DateTimeOffset?)null), (notice.OnboardingKey, notice.Sentence, notice.ReadAt));
        await notices.MarkReadAsync("ada", rig.Now.AddSeconds(-1), rig.Now, Rig.Token);
        Assert.Equal(1, await notices.UnreadAsync("ada", Rig.Token));
        await notices.MarkReadAsync("ada", rig.Now, rig.Now, Rig.Token);
        Assert.Equal((0, 1), (await notices.UnreadAsync("ada", Rig.Token), await notices.UnreadAsync("grace", Rig.Token)));
    }

    [Theory, OnBoth]
    public async Task Who_did_it_is_left_out_and_one_instance_takes_it(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind, "member-1", "grace");
        await rig.ChangeAsync("us-launch", current => current.RecordConnection(A.Person, ActivityKind.ConnectionRestored, "Works again", rig.Now));
        var outbox = rig.Get<IOutbox>();
        var due = Assert.Single(await outbox.DueAsync(rig.Now, 10, Rig.Token));

        Assert.True(await outbox.TryClaimAsync(due, rig.Now, Rig.Token) && due.ExceptId == "member-1");
        Assert.False(await outbox.TryClaimAsync(due with { DueAt = due.DueAt.AddSeconds(-1) }, rig.Now.AddMinutes(1), Rig.Token));
        await DeliverAsync(rig);

        Assert.Equal("grace", await rig.AskAsync("SELECT member_id FROM notices"));
    }

    [Theory, OnBoth]
    public async Task Two_instances_at_once_tell_everybody_once(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind, "ada", "grace");
        for (var times = 0; times < 5; times++)
        {
            await rig.ChangeAsync("us-launch", current => Lose(rig, current));
        }

        var failures = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => DeliverAsync(rig), Rig.Token)));

        Assert.All(failures, Assert.Empty);
        Assert.Equal(10, await rig.CountAsync("notices"));
        Assert.Empty(await rig.Get<IOutbox>().DueAsync(rig.Now.AddDays(2), 10, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task A_try_that_fails_after_another_instance_has_told_it_changes_nothing(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind, "ada");
        var onboarding = await rig.LoadAsync("us-launch");
        await rig.ChangeAsync("us-launch", current => Lose(rig, current));
        var outbox = rig.Get<IOutbox>();
        var slow = Assert.Single(await outbox.DueAsync(rig.Now, 10, Rig.Token));
        Assert.True(await outbox.TryClaimAsync(slow, rig.Now + DeliverTidings.PauseAfter(1), Rig.Token));
        rig.Clock.Advance(DeliverTidings.PauseAfter(1));
        await DeliverAsync(rig);

        await outbox.FailedAsync(slow, "Too late.", isForGood: false, Rig.Token);

        Assert.Empty(await outbox.UntoldAsync(onboarding.Id, withMoney: true, 10, Rig.Token));
        Assert.Empty(await outbox.DueAsync(rig.Now.AddDays(2), 10, Rig.Token));
        Assert.Equal(1, await rig.CountAsync("notices"));
    }

    [Theory, OnBoth]
    public async Task One_notice_is_read_by_its_reader_alone_and_keeps_when(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind, "ada", "grace");
        await rig.ChangeAsync("us-launch", current => Lose(rig, current));
        await DeliverAsync(rig);
        var notices = rig.Get<INoticeStore>();
        var notice = Assert.Single((await notices.ListAsync("ada", 10, null, Rig.Token)).Items);

        Assert.False(await notices.MarkReadAsync("grace", notice.Id, rig.Now, Rig.Token));
        Assert.True(await notices.MarkReadAsync("ada", notice.Id, rig.Now, Rig.Token));
        Assert.True(await notices.MarkReadAsync("ada", notice.Id, rig.Now.AddHours(1), Rig.Token));

        Assert.Equal(rig.Now, Assert.Single((await notices.ListAsync("ada", 10, null, Rig.Token)).Items).ReadAt!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Equal((0, 1), (await notices.UnreadAsync("ada", Rig.Token), await notices.UnreadAsync("grace", Rig.Token)));
    }

    [Theory, OnBoth]
    public async Task What_fails_is_tried_again_given_up_and_replayed(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind, "ada");
        var onboarding = await rig.LoadAsync("us-launch");
        await rig.ChangeAsync("us-launch", current => Lose(rig, current));
        var broken = new DeliverTidings(rig.Get<IOutbox>(), [new BrokenChannel()], rig.Clock);

        for (var tries = 1; tries <= DeliverTidings.MostTries; tries++)
        {
            Assert.Single(await broken.RunAsync(Rig.Token));
            Assert.Empty(await broken.RunAsync(Rig.Token));
            rig.Clock.Advance(DeliverTidings.PauseAfter(tries));
        }

        Assert.Empty(await broken.RunAsync(Rig.Token));
        var untold = Assert.Single(await rig.Get<IOutbox>().UntoldAsync(onboarding.Id, withMoney: true, 10, Rig.Token));
        Assert.Equal((DeliverTidings.MostTries, (DateTimeOffset?)null), (untold.Tries, untold.NextTryAt));

        Assert.True(await rig.Get<IOutbox>().ReplayAsync(onboarding.Id, untold.Id, rig.Now, Rig.Token));
        Assert.Empty(await DeliverAsync(rig));
        Assert.Empty(await rig.Get<IOutbox>().UntoldAsync(onboarding.Id, withMoney: true, 10, Rig.Token));
        Assert.Equal(1, await rig.CountAsync("notices"));
    }

    [Theory, OnBoth]
    public async Task What_was_told_long_ago_is_forgotten_and_a_deleted_onboarding_takes_all_with_it(DatabaseKind kind)
    {
        await using var rig = await StartAsync(kind, "ada");
        await rig.ChangeAsync("us-launch", current => Lose(rig, current));
        await DeliverAsync(rig);
        rig.Clock.Advance(ForgetTold.KeepsOutbox + TimeSpan.FromDays(1));
        await rig.ChangeAsync("us-launch", current => Lose(rig, current));
        var forget = new ForgetTold(rig.Get<IOutbox>(), rig.Get<INoticeStore>(), rig.Clock);

        await forget.RunAsync(Rig.Token);
        Assert.Equal((1L, 1L), (await rig.CountAsync("outbox"), await rig.CountAsync("notices")));

        var id = (await rig.LoadAsync("us-launch")).Id;
        await rig.Get<IOnboardingStore>().DeleteAsync(id, A.Deletion(id, rig.Now), Rig.Token);
        Assert.Equal((0L, 0L), (await rig.CountAsync("outbox"), await rig.CountAsync("notices")));
    }

    private static async Task<Rig> StartAsync(DatabaseKind kind, params string[] members)
    {
        var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        await using var db = await rig.ContextAsync();
        db.AddRange(members.Select(id => new Member { Id = id, UserName = $"{id}@example.com", DisplayName = id }));
        db.AddRange(members.Select(id => new OrganizationRoleRow { MemberId = id, Role = Role.Owner, GivenAt = rig.Now }));
        await db.SaveChangesAsync(Rig.Token);
        return rig;
    }

    private static void Lose(Rig rig, Onboarding onboarding) =>
        onboarding.RecordConnection(Actor.Twilio, ActivityKind.ConnectionLost, "Lost the connection", rig.Now);

    private static Task<IReadOnlyList<FailedDelivery>> DeliverAsync(Rig rig) =>
        new DeliverTidings(rig.Get<IOutbox>(), [rig.Get<ITidingChannel>()], rig.Clock).RunAsync(Rig.Token);

    private sealed class BrokenChannel : ITidingChannel
    {
        public Channel Channel => Channel.Bell;

        public Task DeliverAsync(DueTiding tiding, DateTimeOffset now, CancellationToken cancellationToken) => throw new InvalidOperationException("Broken.");
    }
}
