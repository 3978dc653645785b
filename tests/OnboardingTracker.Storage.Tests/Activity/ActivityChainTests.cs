using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Activity;

public sealed class ActivityChainTests
{
    [Theory, OnBoth]
    public async Task Every_act_adds_its_links_without_gaps_and_the_chain_holds(DatabaseKind kind)
    {
        await using var rig = await ChainRig.WithHistoryAsync(kind);

        await rig.AssertHoldsAsync();

        var head = await rig.Get<IActivityChain>().HeadAsync(Rig.Token);
        Assert.True(head.Number > 30, $"Only {head.Number} links.");
        Assert.Equal((head.Number, head.Number, head.Number), (
            await rig.CountAsync("activity"),
            await rig.CountAsync("activity_chain"),
            Convert.ToInt64(await rig.AskAsync("SELECT max(number) FROM activity"), null)));
    }

    /// <summary>The hash is reckoned here once more, from the words of docs/security.md and not by the product's code.</summary>
    [Theory, OnBoth]
    public async Task A_link_is_what_the_documentation_says(DatabaseKind kind)
    {
        await using var rig = await ChainRig.WithHistoryAsync(kind, acts: 1);
        var chain = rig.Get<IActivityChain>();
        var head = await chain.HeadAsync(Rig.Token);
        var previous = new string('0', 64);

        foreach (var found in await chain.ReadAsync(0, 100, Rig.Token))
        {
            var (link, entry, salts) = (found.Link, Assert.Single(found.Entries).Entry, found.Entries[0].Salts);
            var members = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal)
            {
                ["v"] = 1,
                ["organisation"] = head.Organization.ToString(),
                ["number"] = link.Number,
                ["at"] = (entry.At - DateTimeOffset.UnixEpoch).Ticks / 10,
                ["actor"] = $"{Word(entry.ActorKind)}:{Digest(salts.Actor!, $"{entry.ActorId}\n\n{entry.ActorName}")}",
                ["action"] = $"{Word(entry.Kind)}:{Digest(salts.Sentence!, entry.Sentence)}",
                ["subject"] = entry.StepKey is null ? $"onboarding/{entry.OnboardingId}" : $"onboarding/{entry.OnboardingId}/step/{entry.StepKey}",
                ["before"] = entry.Before is null ? null : Digest(salts.Before!, entry.Before),
                ["after"] = entry.After is null ? null : Digest(salts.After!, entry.After),
                ["why"] = entry.Detail is null ? null : Digest(salts.Why!, entry.Detail),
                ["from"] = found.Network is null ? null : Digest(found.Network.Salt, found.Network.Network),
            };

            // Of these ASCII values the serializer's form is that of RFC 8785.
            var json = new JsonObject(members).ToJsonString();
            var hash = Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"ot-activity-v1\n{previous}\n{json}")));
            Assert.Equal((hash, entry.ActorKind is ActorKind.Person), (link.Hash, found.Network is not null));
            previous = hash;
        }

        Assert.Equal(head.Hash, previous);

        static string Word<T>(T value)
            where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

        static string Digest(byte[] salt, string value) => Hex(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(value)]));

        static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
    }

    [Theory, OnBoth]
    public async Task Twenty_who_write_at_once_leave_one_chain_without_gaps(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            await rig.AddAsync($"launch-{number}");
            await rig.ChangeAsync($"launch-{number}", one => one.Confirm(A.Manual, A.Person, "Done", null, rig.Now));
        }));

        await rig.AssertHoldsAsync();
        Assert.Equal(40, await rig.CountAsync("activity_chain"));
    }

    [Theory, OnBoth]
    public async Task An_act_that_fails_leaves_no_link(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        var again = Onboarding.Start("us-launch", "Twice", null, Profile.Unknown, isPractice: false, A.Person, rig.Now);

        Assert.True((await rig.Get<IOnboardingStore>().AddAsync(again, Rig.Token)).IsConflict);

        Assert.Equal(1, await rig.CountAsync("activity_chain"));
        await rig.AssertHoldsAsync();
    }

    [Theory, OnBoth]
    public async Task A_deleted_onboarding_leaves_digests_and_the_chain_holds(DatabaseKind kind)
    {
        await using var rig = await ChainRig.WithHistoryAsync(kind);
        var onboarding = await rig.LoadAsync("us-launch");
        var links = await rig.CountAsync("activity_chain");

        Assert.True(await rig.Get<IOnboardingStore>().DeleteAsync(onboarding.Id, A.Deletion(onboarding.Id, rig.Now), Rig.Token));

        Assert.Equal(links + 1, await rig.CountAsync("activity_chain"));
        Assert.Equal(0L, Convert.ToInt64(await rig.AskAsync($"SELECT count(*) FROM activity WHERE sentence LIKE '%{A.Checked.Title}%' AND onboarding_id IS NULL"), null));
        await rig.AssertHoldsAsync();
    }

    [Theory, OnBoth]
    public async Task Erasing_a_person_takes_name_and_network_and_the_chain_holds(DatabaseKind kind)
    {
        await using var rig = await ChainRig.WithHistoryAsync(kind);

        var erased = await rig.Get<IActivityStore>().ErasePersonAsync(A.Person.Id, Actor.System, rig.Now, Rig.Token);

        Assert.True(erased > 10, $"Only {erased} entries.");
        Assert.Equal((0L, 0L), (Convert.ToInt64(await rig.AskAsync("SELECT count(*) FROM activity WHERE actor_name = 'Ada'"), null), await rig.CountAsync("activity_networks")));
        await rig.AssertHoldsAsync();

        // What was not erased cannot pass for it.
        await rig.AddAsync("later");
        await rig.AskAsync("UPDATE activity SET actor_id = NULL, actor_name = 'Erased person', actor_salt = NULL WHERE number = (SELECT max(number) FROM activity)");
        Assert.True((await rig.Verify().AllAsync(Rig.Token)).IsBroken);
    }

    [Theory, OnBoth]
    public async Task Networks_go_after_ninety_days_and_not_before(DatabaseKind kind)
    {
        await using var rig = await ChainRig.WithHistoryAsync(kind);
        var forget = new ForgetNetworks(rig.Get<IActivityStore>(), rig.Clock);
        var networks = await rig.CountAsync("activity_networks");

        rig.Clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal((0, networks), (await forget.RunAsync(Rig.Token), await rig.CountAsync("activity_networks")));

        rig.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));
        Assert.Equal(networks, await forget.RunAsync(Rig.Token));
        await rig.AssertHoldsAsync();
    }

    [Theory, OnBoth]
    public async Task What_was_there_before_the_chain_is_taken_over_once_in_its_order(DatabaseKind kind)
    {
        await using var rig = await ChainRig.WithHistoryAsync(kind, acts: 3);
        var count = await rig.CountAsync("activity");
        await rig.AskAsync(
            $"""
            DELETE FROM activity_networks;
            DELETE FROM activity_chain;
            UPDATE activity_head SET number = 0, hash = '{ChainLink.FirstPrevious}';
            UPDATE activity SET number = NULL, actor_id = NULL, actor_salt = NULL, sentence_salt = NULL, before_salt = NULL, after_salt = NULL, why_salt = NULL
            """);
        Assert.True((await rig.Verify().AllAsync(Rig.Token)).IsBroken);

        await rig.Get<IDatabaseMigrator>().MigrateAsync(Rig.Token);

        await rig.AssertHoldsAsync();
        Assert.Equal(count, await rig.CountAsync("activity_chain"));
        await using var db = await rig.ContextAsync();
        var times = await db.Set<ActivityEntry>().OrderBy(entry => entry.Number).Select(entry => entry.At).ToListAsync(Rig.Token);
        Assert.Equal(times.Order(), times);

        // Afterwards nothing without a number is taken in: it was put there by somebody else.
        await rig.AskAsync("UPDATE activity SET number = NULL WHERE number = 2");
        await rig.Get<IDatabaseMigrator>().MigrateAsync(Rig.Token);
        Assert.True((await rig.Verify().AllAsync(Rig.Token)).IsBroken);
    }

    [Theory, OnBoth]
    public async Task Only_what_is_new_is_verified_and_a_broken_chain_stays_broken_until_all_of_it_holds(DatabaseKind kind)
    {
        await using var rig = await ChainRig.WithHistoryAsync(kind);
        var first = await rig.Verify().NewAsync(10, Rig.Token);
        Assert.Equal((10L, false), (first.VerifiedNumber, first.IsBroken));

        await rig.AskAsync("UPDATE activity SET sentence = sentence || '.' WHERE number = 5");
        var second = await rig.Verify().NewAsync(1_000, Rig.Token);
        Assert.False(second.IsBroken);

        var all = await rig.Verify().AllAsync(Rig.Token);
        Assert.Equal((5L, "What the entry says was changed."), (all.BrokenNumber, all.Fault));
        Assert.Equal(5L, (await rig.Verify().NewAsync(1_000, Rig.Token)).BrokenNumber);

        await rig.AskAsync("UPDATE activity SET sentence = substr(sentence, 1, length(sentence) - 1) WHERE number = 5");
        await rig.AssertHoldsAsync();
        Assert.False((await rig.Verify().NewAsync(1_000, Rig.Token)).IsBroken);
    }

    [Theory, OnBoth]
    public async Task Asking_again_writes_nothing_and_never_hides_a_fault_that_was_found_meanwhile(DatabaseKind kind)
    {
        await using var rig = await ChainRig.WithHistoryAsync(kind, acts: 2);
        var chain = rig.Get<IActivityChain>();
        var first = await rig.Verify().NewAsync(1_000, Rig.Token);
        rig.Clock.Advance(TimeSpan.FromHours(1));

        await rig.Verify().NewAsync(1_000, Rig.Token);
        Assert.Equal(first, await chain.StateAsync(Rig.Token));

        var broken = first with { BrokenNumber = 3, Fault = "Found by the whole walk.", BrokenAt = rig.Now };
        await chain.KeepStateAsync(broken, isWhole: true, Rig.Token);
        await chain.KeepStateAsync(first, isWhole: false, Rig.Token);
        Assert.Equal(broken, await chain.StateAsync(Rig.Token));
    }

    [Theory, OnBoth]
    public async Task A_chain_that_was_cut_below_what_was_verified_is_found_by_the_next_look(DatabaseKind kind)
    {
        await using var rig = await ChainRig.WithHistoryAsync(kind);
        await rig.Verify().NewAsync(1_000, Rig.Token);
        var last = (await rig.Get<IActivityChain>().HeadAsync(Rig.Token)).Number;

        await rig.AskAsync(
            $"""
            DELETE FROM activity WHERE number >= {last - 1};
            DELETE FROM activity_chain WHERE number >= {last - 1};
            UPDATE activity_head SET number = {last - 2}, hash = (SELECT hash FROM activity_chain WHERE number = {last - 2})
            """);

        Assert.Equal(last - 1, (await rig.Verify().NewAsync(1_000, Rig.Token)).BrokenNumber);
    }
}
