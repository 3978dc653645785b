using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.People;

public sealed class SessionStoreTests
{
    private const string Stamp = "stamp-1";

    [Theory, OnBoth]
    public async Task A_session_is_found_by_its_text_until_it_is_ended(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var store = rig.Get<ISessionStore>();
        var session = await AddAsync(rig, "ada", "one");

        var kept = await store.FindAsync(TokenText.HashOf("one"), Rig.Token);
        Assert.Equal(session, kept!.Session);
        Assert.Equal("ticket"u8.ToArray(), kept.Ticket);
        Assert.Null(await store.FindAsync(TokenText.HashOf("two"), Rig.Token));

        await store.EndAsync(TokenText.HashOf("one"), Rig.Token);
        Assert.Null(await store.FindAsync(TokenText.HashOf("one"), Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Another_stamp_of_the_person_ends_it_and_so_does_their_going(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var store = rig.Get<ISessionStore>();
        var session = await AddAsync(rig, "ada", "one");
        await SetStampAsync(rig, "ada", "stamp-2");
        Assert.Null(await store.FindAsync(TokenText.HashOf("one"), Rig.Token));
        Assert.Empty(await store.FindAsync([session.Id], Rig.Token));
        Assert.Empty(await store.OfAsync("ada", Rig.Token));

        await store.RenewAsync(TokenText.HashOf("one"), "newer"u8.ToArray(), "stamp-2", Rig.Token);
        Assert.Equal("newer"u8.ToArray(), (await store.FindAsync(TokenText.HashOf("one"), Rig.Token))!.Ticket);
        Assert.Equal([session], await store.FindAsync([session.Id, Guid.Empty], Rig.Token));

        await using var db = await rig.ContextAsync();
        await db.Users.Where(member => member.Id == "ada").ExecuteDeleteAsync(Rig.Token);
        Assert.Null(await store.FindAsync(TokenText.HashOf("one"), Rig.Token));
        Assert.Equal(0L, Convert.ToInt64(await rig.AskAsync("SELECT count(*) FROM sessions"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory, OnBoth]
    public async Task Only_ones_own_are_listed_and_ended_and_one_may_stay(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var store = rig.Get<ISessionStore>();
        var (one, two) = (await AddAsync(rig, "ada", "one"), await AddAsync(rig, "ada", "two", rig.Now.AddMinutes(1)));
        var bobs = await AddAsync(rig, "bob", "three");

        Assert.Equal([two, one], await store.OfAsync("ada", Rig.Token));
        Assert.False(await store.EndAsync("ada", bobs.Id, Rig.Token));
        Assert.Equal(1, await store.EndAllAsync("ada", two.Id, Rig.Token));
        Assert.Equal([two], await store.OfAsync("ada", Rig.Token));
        Assert.True(await store.EndAsync("ada", two.Id, Rig.Token));
        Assert.Equal([bobs], await store.OfAsync("bob", Rig.Token));
        Assert.Equal(1, await store.EndAllAsync("bob", null, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task When_and_where_it_was_seen_is_kept_and_what_nobody_saw_for_long_is_forgotten(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var store = rig.Get<ISessionStore>();
        await AddAsync(rig, "ada", "one");
        await AddAsync(rig, "ada", "two");

        await store.TouchAsync(TokenText.HashOf("one"), rig.Now.AddHours(1), "198.51.100.0/24", Rig.Token);
        await store.ForgetAsync(rig.Now.AddMinutes(1), Rig.Token);

        var left = Assert.Single(await store.OfAsync("ada", Rig.Token));
        Assert.Equal((rig.Now.AddHours(1), "198.51.100.0/24"), (left.LastSeenAt, left.Network));
    }

    [Theory, OnBoth]
    public async Task Of_twenty_with_the_same_code_one_is_let_through(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await MemberAsync(rig, "ada");

        foreach (var step in new long[] { 100, 101 })
        {
            var used = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => rig.Get<IUsedCodes>().UseAsync("ada", step, Rig.Token), Rig.Token)));
            Assert.Single(used, isFirst => isFirst);
        }

        Assert.False(await rig.Get<IUsedCodes>().UseAsync("ada", 100, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task The_sign_in_policy_is_open_until_somebody_chooses(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var store = rig.Get<ISignInPolicyStore>();

        Assert.Equal(SignInPolicy.Open, await store.ReadAsync(Rig.Token));
        foreach (var requires in new[] { true, false, true })
        {
            await store.SaveAsync(new SignInPolicy(requires), Rig.Token);
            Assert.Equal(requires, (await store.ReadAsync(Rig.Token)).RequiresTwoFactors);
        }
    }

    [Theory, OnBoth]
    public async Task Those_of_a_session_of_the_provider_are_found_while_they_are_good(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var store = rig.Get<ISessionStore>();
        var (one, two) = (await AddAsync(rig, "ada", "one", of: "there"), await AddAsync(rig, "bob", "two", of: "there"));
        await AddAsync(rig, "ada", "three", of: "elsewhere");
        await AddAsync(rig, "ada", "four");

        Assert.Equal([one, two], (await store.OfProviderAsync("there", Rig.Token)).OrderBy(session => session.MemberId, StringComparer.Ordinal));

        await SetStampAsync(rig, "bob", "stamp-2");
        Assert.Equal([one], await store.OfProviderAsync("there", Rig.Token));
        Assert.Empty(await store.OfProviderAsync("nowhere", Rig.Token));
    }

    private static async Task<Session> AddAsync(Rig rig, string member, string text, DateTimeOffset? seenAt = null, string? of = null)
    {
        await MemberAsync(rig, member);
        var session = new Session(Guid.CreateVersion7(rig.Now), member, rig.Now, seenAt ?? rig.Now, "203.0.113.0/24", "Firefox, Linux") { ProviderSession = of };
        await rig.Get<ISessionStore>().AddAsync(TokenText.HashOf(text), session, "ticket"u8.ToArray(), Stamp, Rig.Token);
        return session;
    }

    private static async Task MemberAsync(Rig rig, string id)
    {
        await using var db = await rig.ContextAsync();
        if (!await db.Users.AnyAsync(member => member.Id == id, Rig.Token))
        {
            db.Add(new Member { Id = id, UserName = id, Email = $"{id}@example.com", DisplayName = id, SecurityStamp = Stamp });
            await db.SaveChangesAsync(Rig.Token);
        }
    }

    private static async Task SetStampAsync(Rig rig, string id, string stamp)
    {
        await using var db = await rig.ContextAsync();
        await db.Users.Where(member => member.Id == id).ExecuteUpdateAsync(set => set.SetProperty(member => member.SecurityStamp, stamp), Rig.Token);
    }
}
