using System.Globalization;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Activity;

/// <summary>Figure 14: whoever can write to the database and changes, deletes, inserts or moves something of the history is found.</summary>
public sealed class TamperTests(ITestOutputHelper output)
{
    private static readonly string[] EntryTexts = ["actor_name", "actor_id", "sentence", "detail", "before", "after", "step_key", "subject"];
    private static readonly string[] LinkTexts = ["actor", "action", "subject", "before", "after", "why", "from", "hash"];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1_000)]
    [InlineData(DatabaseKind.Postgres, 100)]
    public async Task Every_tampering_is_found(DatabaseKind kind, int times)
    {
        Assert.SkipWhen(kind is DatabaseKind.Postgres && PostgresServer.Missing is not null && Environment.GetEnvironmentVariable("CI") is null, PostgresServer.Missing ?? "");
        await using var rig = await ChainRig.WithHistoryAsync(kind);
        var count = await rig.CountAsync("activity_chain");
        await rig.AskAsync(
            """
            CREATE TABLE kept_activity AS SELECT * FROM activity;
            CREATE TABLE kept_chain AS SELECT * FROM activity_chain;
            CREATE TABLE kept_networks AS SELECT * FROM activity_networks
            """);

        // Always the same ones, so that what is found once is found again.
        var random = new Random(14);
        var found = new SortedDictionary<string, (int Found, int Of)>(StringComparer.Ordinal);
        for (var time = 0; time < times; time++)
        {
            var (name, sql) = Tampering(random, (int)count);
            await rig.AskAsync(sql);
            var state = await rig.Verify().AllAsync(Rig.Token);
            var sum = found.GetValueOrDefault(name);
            found[name] = (sum.Found + (state.IsBroken ? 1 : 0), sum.Of + 1);
            Assert.True(state.IsBroken, $"Not found: {sql}");
            await rig.AskAsync(
                """
                DELETE FROM activity_networks; DELETE FROM activity_chain; DELETE FROM activity;
                INSERT INTO activity SELECT * FROM kept_activity;
                INSERT INTO activity_chain SELECT * FROM kept_chain;
                INSERT INTO activity_networks SELECT * FROM kept_networks
                """);
            if (time % 100 == 0)
            {
                await rig.AssertHoldsAsync();
            }
        }

        await rig.AssertHoldsAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Figure 14, {kind}: {found.Values.Sum(one => one.Found)} of {times} tamperings found ({string.Join(", ", found.Select(one => $"{one.Key} {one.Value.Found} of {one.Value.Of}"))})."));
    }

    private static (string Name, string Sql) Tampering(Random random, int count)
    {
        var one = random.Next(1, count + 1);
        var other = (one % count) + 1;
        return random.Next(4) switch
        {
            0 => ("change", Change(random, one)),
            1 => ("delete", Delete(random, one)),
            2 => ("insert", Insert(random, one, count)),
            _ => ("swap", Swap(random, one, other)),
        };
    }

    private static string Change(Random random, int one)
    {
        var text = EntryTexts[random.Next(EntryTexts.Length)];
        var link = LinkTexts[random.Next(LinkTexts.Length)];
        return random.Next(7) switch
        {
            0 or 1 => $"UPDATE activity SET \"{text}\" = coalesce(\"{text}\", '') || 'x' WHERE number = {one}",
            2 => $"UPDATE activity SET kind = CASE kind WHEN 'Confirmed' THEN 'Denied' ELSE 'Confirmed' END WHERE number = {one}",
            3 => $"UPDATE activity SET actor_kind = CASE actor_kind WHEN 'Person' THEN 'System' ELSE 'Person' END WHERE number = {one}",
            4 => $"UPDATE activity SET is_money = NOT is_money WHERE number = {one}",
            5 => $"UPDATE activity_chain SET at = at + 1 WHERE number = {one}",
            _ => $"UPDATE activity_chain SET \"{link}\" = CASE WHEN \"{link}\" IS NULL THEN 'x' ELSE substr(\"{link}\", 2) END WHERE number = {one}",
        };
    }

    private static string Delete(Random random, int one) => random.Next(4) switch
    {
        0 => $"DELETE FROM activity WHERE number = {one}",
        1 => $"DELETE FROM activity_chain WHERE number = {one}",
        2 => $"DELETE FROM activity WHERE number = {one}; DELETE FROM activity_chain WHERE number = {one}",

        // Deleted, and all that follow moved up, so that no gap shows.
        _ => $"DELETE FROM activity WHERE number = {one}; DELETE FROM activity_chain WHERE number = {one}; {Move($"number > {one}", "number - 1")}",
    };

    private static string Insert(Random random, int one, int count) => random.Next(4) switch
    {
        0 => Entry(one, "NULL"),
        1 => Entry(one, (count + 1).ToString(CultureInfo.InvariantCulture)),
        2 => Link(one, count + 1),

        // In the middle, and all that follow moved down.
        _ => $"{Move($"number >= {one}", "number + 1")}; {Entry(one + 1, one.ToString(CultureInfo.InvariantCulture))}; {Link(one + 1, one)}",
    };

    private static string Swap(Random random, int one, int other) => random.Next(3) switch
    {
        0 => SwapIn("activity", one, other),
        1 => SwapIn("activity_chain", one, other),
        _ => $"{SwapIn("activity", one, other)}; {SwapIn("activity_chain", one, other)}",
    };

    /// <summary>By way of numbers below zero, because every number is there only once.</summary>
    private static string SwapIn(string table, int one, int other) =>
        $"UPDATE {table} SET number = -{one} WHERE number = {one}; UPDATE {table} SET number = {one} WHERE number = {other}; UPDATE {table} SET number = {other} WHERE number = -{one}";

    private static string Move(string which, string to) => string.Join(
        "; ",
        new[] { "activity", "activity_chain" }.Select(table => $"UPDATE {table} SET number = -({to}) WHERE {which}; UPDATE {table} SET number = -number WHERE number < 0"));

    private static string Entry(int like, string number) =>
        $"""
        INSERT INTO activity (id, onboarding_id, step_key, kind, actor_kind, actor_name, at, sentence, detail, position, actor_id, is_money, number, actor_salt, sentence_salt, before_salt, after_salt, why_salt, before, after)
        SELECT '019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa', onboarding_id, step_key, kind, actor_kind, actor_name, at, sentence, detail, position, actor_id, is_money, {number}, actor_salt, sentence_salt, before_salt, after_salt, why_salt, before, after
        FROM activity WHERE number = {like}
        """;

    private static string Link(int like, int number) =>
        $"INSERT INTO activity_chain SELECT {number}, at, actor, action, subject, before, after, why, \"from\", hash FROM activity_chain WHERE number = {like}";
}
