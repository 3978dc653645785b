using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests.Drift;

public sealed class KeptPartStoreTests
{
    [Theory, OnBoth]
    public async Task A_look_is_kept_with_the_onboarding_and_seen_again(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var first = Part(rig.Now, "a");
        await KeepAsync(rig, Look(rig.Now, changed: [first]));

        rig.Clock.Advance(TimeSpan.FromMinutes(20));
        await KeepAsync(rig, Look(rig.Now, unchanged: [first.Kept.Id]));

        var parts = rig.Get<IKeptPartStore>();
        var kept = Assert.Single(await parts.NewestAsync(onboarding.Id, Some.AccountSid, Rig.Token));
        Assert.Equal(first.Kept with { LastSeenAt = rig.Now }, kept);
        Assert.Equal(first.Content, await parts.ContentAsync(kept.Id, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Changes_come_back_newest_first_and_by_step(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        await KeepAsync(rig, Look(rig.Now, changed: [Part(rig.Now, "a")]));
        rig.Clock.Advance(TimeSpan.FromMinutes(20));
        await KeepAsync(rig, Look(rig.Now, changed: [Part(rig.Now, "b")], changes: [Change(rig.Now, "one", A.Checked.Key), Change(rig.Now, "two")]));
        rig.Clock.Advance(TimeSpan.FromMinutes(20));
        await KeepAsync(rig, Look(rig.Now, changed: [Part(rig.Now, "c")], changes: [Change(rig.Now, "three", A.Manual.Key, A.Checked.Key)]));

        var (parts, onboarding) = (rig.Get<IKeptPartStore>(), await rig.LoadAsync("us-launch"));
        var all = await parts.ChangesAsync(onboarding, null, 10, Rig.Token);
        var ofStep = await parts.ChangesAsync(onboarding, A.Checked.Key, 10, Rig.Token);

        Assert.Equal(["three", "one", "two"], all.Select(change => change.Resource));
        Assert.Equal(["three", "one"], ofStep.Select(change => change.Resource));
        Assert.Equivalent(Change(rig.Now, "three", A.Manual.Key, A.Checked.Key), ofStep[0], strict: true);
    }

    [Theory, OnBoth]
    public async Task Who_made_a_change_is_kept_as_far_as_it_is_told(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        var user = new ChangedBy(ChangerKind.User, Some.Sid("US", 1), ChangeWay.Console, rig.Now.AddMinutes(-5));
        var twilio = new ChangedBy(ChangerKind.Twilio, null, null, rig.Now.AddMinutes(-4));
        await KeepAsync(rig, Look(rig.Now, changed: [Part(rig.Now, "a")], changes:
        [
            Change(rig.Now, "one") with { ChangedBy = user },
            Change(rig.Now, "two") with { ChangedBy = twilio },
            Change(rig.Now, "three"),
        ]));

        var changes = await rig.Get<IKeptPartStore>().ChangesAsync(await rig.LoadAsync("us-launch"), null, 10, Rig.Token);

        Assert.Equal([user, twilio, null], changes.Select(change => change.ChangedBy));
    }

    [Theory, OnBoth]
    public async Task Only_the_newest_states_stay_and_what_led_to_them(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        foreach (var hash in new[] { "a", "b", "c", "d" })
        {
            await KeepAsync(rig, Look(rig.Now, changed: [Part(rig.Now, hash)], changes: [Change(rig.Now, hash)]) with { Versions = 2 });
            rig.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Equal((2, 2), (await rig.CountAsync("kept_parts"), await rig.CountAsync("account_changes")));
        var changes = await rig.Get<IKeptPartStore>().ChangesAsync(await rig.LoadAsync("us-launch"), null, 10, Rig.Token);
        Assert.Equal(["d", "c"], changes.Select(change => change.Resource));
    }

    [Theory, OnBoth]
    public async Task Another_account_or_a_deletion_leaves_nothing(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        await KeepAsync(rig, Look(rig.Now, changed: [Part(rig.Now, "a")], changes: [Change(rig.Now, "one")]));

        var other = Look(rig.Now, changed: [Part(rig.Now, "b")], changes: [Change(rig.Now, "two")]) with { AccountSid = Some.Sid("AC", 9) };
        await KeepAsync(rig, other);
        Assert.Equal((1, 1), (await rig.CountAsync("kept_parts"), await rig.CountAsync("account_changes")));

        await rig.Get<IOnboardingStore>().DeleteAsync(onboarding.Id, A.Deletion(onboarding.Id, rig.Now), Rig.Token);
        Assert.Equal((0, 0), (await rig.CountAsync("kept_parts"), await rig.CountAsync("account_changes")));
    }

    [Theory, OnBoth]
    public async Task Nothing_is_kept_of_a_look_that_came_second(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        var store = rig.Get<IOnboardingStore>();
        var onboarding = await store.FindAsync("us-launch", Rig.Token);
        await rig.ChangeAsync("us-launch", current => current.Confirm(A.Manual, A.Person, "Done", null, rig.Now));

        onboarding!.Observe(A.Observation(Core.Checks.Verdict.Passed), A.Playbook, rig.Now);
        var saved = await store.SaveAsync(onboarding, Look(rig.Now, changed: [Part(rig.Now, "a")]), Rig.Token);

        Assert.True(saved.IsConflict);
        Assert.Equal(0, await rig.CountAsync("kept_parts"));
    }

    private static async Task KeepAsync(Rig rig, KeptLook look)
    {
        var store = rig.Get<IOnboardingStore>();
        var onboarding = await store.FindAsync("us-launch", Rig.Token);
        onboarding!.Observe(A.Observation(Core.Checks.Verdict.Passed), A.Playbook, rig.Now);
        Assert.Null((await store.SaveAsync(onboarding, look, Rig.Token)).Refusal);
    }

    private static KeptLook Look(
        DateTimeOffset at, IReadOnlyList<Guid>? unchanged = null, IReadOnlyList<NewPart>? changed = null, IReadOnlyList<AccountChange>? changes = null) =>
        new(Some.AccountSid, at, unchanged ?? [], changed ?? [], changes ?? [], Retention.Default.Versions);

    private static NewPart Part(DateTimeOffset at, string hash) =>
        new(new KeptPart(Guid.CreateVersion7(at), SnapshotPart.MessagingServices, hash, 1, at, at), [1, 2, 3]);

    private static AccountChange Change(DateTimeOffset at, string resource, params string[] steps) => new(
        SnapshotPart.MessagingServices, ChangeKind.Changed, Some.Sid("MG", 1), resource, "status callback", "https://example.com/…", null, at.AddMinutes(-20), at, steps);
}
