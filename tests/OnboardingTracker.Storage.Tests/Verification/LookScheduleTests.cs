using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests.Verification;

public sealed class LookScheduleTests
{
    [Theory, OnBoth]
    public async Task What_is_due_is_found_the_longest_due_first(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var soon = await ConnectAsync(rig, "soon", rig.Now.AddMinutes(-1));
        var first = await ConnectAsync(rig, "first", rig.Now.AddHours(-1));
        await ConnectAsync(rig, "later", rig.Now.AddSeconds(1));
        await rig.AddAsync("not-connected");

        var due = await rig.Get<ILookSchedule>().DueAsync(rig.Now, withPractice: true, 10, Rig.Token);

        Assert.Equal(
            [new DueLook(first, "first", Some.AccountSid, rig.Now.AddHours(-1)), new DueLook(soon, "soon", Some.AccountSid, rig.Now.AddMinutes(-1))],
            due);
        Assert.Equal("first", Assert.Single(await rig.Get<ILookSchedule>().DueAsync(rig.Now, withPractice: true, 1, Rig.Token)).OnboardingKey);
    }

    [Theory, OnBoth]
    public async Task The_practice_account_is_looked_at_only_where_there_is_one(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await ConnectAsync(rig, "practice", rig.Now, isPractice: true);

        Assert.Empty(await rig.Get<ILookSchedule>().DueAsync(rig.Now, withPractice: false, 10, Rig.Token));
        Assert.Single(await rig.Get<ILookSchedule>().DueAsync(rig.Now, withPractice: true, 10, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Of_many_instances_that_claim_a_look_one_gets_it(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await ConnectAsync(rig, "us-launch", rig.Now);
        var due = Assert.Single(await rig.Get<ILookSchedule>().DueAsync(rig.Now, withPractice: true, 10, Rig.Token));

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => rig.Get<ILookSchedule>().TryClaimAsync(due, rig.Now.AddMinutes(20), Rig.Token))));

        Assert.Single(claims, claimed => claimed);
        Assert.Empty(await rig.Get<ILookSchedule>().DueAsync(rig.Now, withPractice: true, 10, Rig.Token));
        Assert.Equal(rig.Now.AddMinutes(20), (await rig.Get<IConnectionStore>().FindAsync(onboarding, Rig.Token))!.NextLookAt);
    }

    [Theory, OnBoth]
    public async Task Who_connects_anew_meanwhile_plans_anew(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await ConnectAsync(rig, "us-launch", rig.Now);
        var due = Assert.Single(await rig.Get<ILookSchedule>().DueAsync(rig.Now, withPractice: true, 10, Rig.Token));
        var connection = (await rig.Get<IConnectionStore>().FindAsync(onboarding, Rig.Token))!;
        connection.LookAgainAt(rig.Now.AddMinutes(5));
        await rig.Get<IConnectionStore>().SaveAsync(connection, Rig.Token);

        Assert.False(await rig.Get<ILookSchedule>().TryClaimAsync(due, rig.Now.AddMinutes(20), Rig.Token));
    }

    private static async Task<OnboardingId> ConnectAsync(Rig rig, string key, DateTimeOffset next, bool isPractice = false)
    {
        var onboarding = await rig.AddAsync(key);
        var keys = new ConnectionKeys(Some.AccountSid, Some.Sid("SK", 1), new Secret("secret"), null);
        var connection = Connection.Create(onboarding.Id, keys, isPractice, $"callback-{key}");
        connection.LookAgainAt(next);
        await rig.Get<IConnectionStore>().SaveAsync(connection, Rig.Token);
        return onboarding.Id;
    }
}
