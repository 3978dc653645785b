using System.Text;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.Billing;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Billing;

/// <summary>The portfolio on both databases: the same rows in the same order, each once, and nobody else's.</summary>
public sealed class PortfolioReaderTests
{
    /// <summary>Letters of several writings and cases, signs that databases like to skip, a letter beyond the first plane and one near its end.</summary>
    private static readonly string[] Names =
        ["zebra", "Zoë", "apple", "Apple pie", "apple-pie", "apples", "Äpfel", "Ärger", "ångström", "10 more", "9 more", "_first", "(second)", "a b", "ab", "日本", "رسائل", "ｆｕｌｌ", "🚀 start", "ß", "SS"];

    [Theory, OnBoth]
    public async Task Names_are_in_the_order_of_their_bytes_on_both_databases(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        foreach (var (number, name) in Names.Index())
        {
            await AddAsync(rig, $"key-{number}", name);
        }

        var rows = await rig.Get<IPortfolioReader>().AllAsync(Query(PortfolioSort.Name), Rig.Token).ToListAsync(Rig.Token);

        Assert.Equal(Names.OrderBy(name => Encoding.UTF8.GetBytes($"{name.ToLowerInvariant()} "), Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other))), rows.Select(row => row.Name));
        Assert.Equal(rows.Select(row => row.Key), (await rig.Get<IPortfolioReader>().PageAsync(Query(PortfolioSort.Name), Rig.Token)).Rows.Select(row => row.Key));
    }

    [Theory, OnBoth]
    public async Task Pages_neither_skip_nor_repeat_in_any_order_under_any_filter(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddManyAsync(rig, 60);
        var reader = rig.Get<IPortfolioReader>();
        foreach (var sort in Enum.GetValues<PortfolioSort>())
        {
            foreach (var show in Enum.GetValues<PortfolioShow>())
            {
                var query = Query(sort, show);
                var all = await reader.AllAsync(query, Rig.Token).Select(row => row.Key).ToListAsync(Rig.Token);
                var paged = new List<string>();
                for (var page = 1; ; page++)
                {
                    var found = await reader.PageAsync(query with { Page = page }, Rig.Token);
                    Assert.Equal(all.Count, found.Count);
                    paged.AddRange(found.Rows.Select(row => row.Key));
                    if (page >= found.Pages)
                    {
                        Assert.Empty((await reader.PageAsync(query with { Page = page + 1 }, Rig.Token)).Rows);
                        break;
                    }
                }

                Assert.Equal(all, paged);
                Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
                Assert.NotEmpty(all);
            }
        }
    }

    [Theory, OnBoth]
    public async Task Filters_find_what_they_say(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddManyAsync(rig, 60);
        var all = await AllAsync(PortfolioShow.All);

        Assert.Equal(60, all.Count);
        Assert.Equal(Keys(all.Where(row => row.DaysLeft < Runway.Low)), Keys(await AllAsync(PortfolioShow.LowBalance)));
        Assert.Equal(Keys(all.Where(row => row.SignOff is SignOffState.None or SignOffState.Void)), Keys(await AllAsync(PortfolioShow.ToDecide)));
        Assert.Equal(Keys(all.Where(row => row.OpenCount == 0)), Keys(await AllAsync(PortfolioShow.Ready)));
        Assert.Equal(Keys(all.Where(row => row.OpenCount != 0)), Keys(await AllAsync(PortfolioShow.NotReady)));
        Assert.Equal(["Launch 07", "Launch 37"], (await AllAsync(PortfolioShow.All, "KUNDE Ü 7")).Select(row => row.Name).Order(StringComparer.Ordinal));
        Assert.Empty(await AllAsync(PortfolioShow.All, "%"));
        Assert.Empty(await AllAsync(PortfolioShow.All, "_aunch"));

        async Task<List<PortfolioRow>> AllAsync(PortfolioShow show, string? text = null) =>
            await rig.Get<IPortfolioReader>().AllAsync(Query(PortfolioSort.Newest, show) with { Text = text }, Rig.Token).ToListAsync(Rig.Token);
    }

    [Theory, OnBoth]
    public async Task Orders_are_what_they_say_and_what_is_not_known_stands_last(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddManyAsync(rig, 60);
        await rig.AskAsync("UPDATE onboardings SET billing_open_count = NULL WHERE key IN ('launch-03', 'launch-05')");
        var reader = rig.Get<IPortfolioReader>();

        var open = await reader.AllAsync(Query(PortfolioSort.Open), Rig.Token).ToListAsync(Rig.Token);
        Assert.Equal(open.OrderByDescending(row => row.OpenCount ?? -1).Select(row => row.OpenCount), open.Select(row => row.OpenCount));
        Assert.Equal(["launch-03", "launch-05"], open[^2..].Select(row => row.Key).Order(StringComparer.Ordinal));

        var runway = await reader.AllAsync(Query(PortfolioSort.Runway), Rig.Token).ToListAsync(Rig.Token);
        Assert.Equal(runway.OrderBy(row => row.DaysLeft ?? int.MaxValue).Select(row => row.DaysLeft), runway.Select(row => row.DaysLeft));
        Assert.Null(runway[^1].DaysLeft);

        var newest = await reader.AllAsync(Query(PortfolioSort.Newest), Rig.Token).ToListAsync(Rig.Token);
        Assert.All(newest[..20], row => Assert.True(string.CompareOrdinal(row.Key, "launch-40") >= 0));
    }

    [Theory, OnBoth]
    public async Task Nobody_reads_rows_of_onboardings_whose_money_they_may_not_see(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddManyAsync(rig, 30);
        var mine = await rig.LoadAsync("launch-07");
        var sight = new Sight(new HashSet<OnboardingId> { mine.Id });
        var reader = new PortfolioReader(rig.Get<IDbContextFactory<TrackerDbContext>>(), new MoneyOnly(sight), A.Playbook, rig.Clock);

        Assert.Equal(["launch-07"], (await reader.PageAsync(Query(PortfolioSort.Name), Rig.Token)).Rows.Select(row => row.Key));
        Assert.Equal(["launch-07"], await reader.AllAsync(Query(PortfolioSort.Open), Rig.Token).Select(row => row.Key).ToListAsync(Rig.Token));
        Assert.Equal(0, (await reader.PageAsync(Query(PortfolioSort.Newest) with { Text = "launch 08" }, Rig.Token)).Count);

        // The mail goes by the sight of its receiver, whoever runs the job.
        var overview = await reader.OverviewAsync(sight, Rig.Token);
        Assert.Equal((1, 0), (overview.Count, overview.ReadyCount));
        Assert.Equal("launch-07", Assert.Single(overview.Entries).Row.Key);
        Assert.Equal(0, (await reader.OverviewAsync(Sight.Nothing, Rig.Token)).Count);
    }

    [Theory, OnBoth]
    public async Task The_overview_has_the_worst_with_what_is_open_at_this_moment_and_counts_the_rest(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await AddManyAsync(rig, 30);
        var ready = await rig.LoadAsync("launch-00");
        await rig.ChangeAsync("launch-00", current => Ready(current, rig));

        var overview = await rig.Get<IPortfolioReader>().OverviewAsync(Sight.Everything, Rig.Token);

        Assert.Equal((30, PortfolioOverview.OneByOne, 5, 2), (overview.Count, overview.Entries.Count, overview.Others, overview.ReadyCount));
        Assert.DoesNotContain(overview.Entries, entry => entry.Row.Id == ready.Id);
        Assert.All(overview.Entries, entry => Assert.Equal(entry.Row.OpenCount, entry.Open.Count()));

        // A decision that no longer fits the answers is void although nothing was saved since.
        var entry = (await rig.Get<IPortfolioReader>().OverviewAsync(new Sight(new HashSet<OnboardingId> { ready.Id }), Rig.Token)).Entries[0];
        Assert.Equal((SignOffState.Granted, true), (entry.SignOff, entry.Readiness.IsReady));
        var otherwise = entry.Row.Decision! with { Facts = [new SignedFact("payment-method", BillingAnswer.No)] };
        Assert.Equal(SignOffState.Void, (entry with { Row = entry.Row with { Decision = otherwise } }).SignOff);
    }

    private static PortfolioQuery Query(PortfolioSort sort, PortfolioShow show = PortfolioShow.All) => new(null, show, sort, 1);

    private static IEnumerable<string> Keys(IEnumerable<PortfolioRow> rows) => rows.Select(row => row.Key);

    private static async Task AddAsync(Rig rig, string key, string name, string? customer = null, Profile? profile = null)
    {
        var onboarding = Onboarding.Start(key, name, customer, profile ?? Profile.Unknown, isPractice: false, A.Person, rig.Now);
        Assert.True((await rig.Get<IOnboardingStore>().AddAsync(onboarding, Rig.Token)).IsDone);
    }

    /// <summary>Onboardings of which many share what they are sorted by: some read, some invoiced, some decided, one ready, all made at few instants.</summary>
    private static async Task AddManyAsync(Rig rig, int count)
    {
        for (var number = 0; number < count; number++)
        {
            rig.Clock.Advance(TimeSpan.FromMinutes(number % 20 == 0 ? 1 : 0));
            var profile = new Profile { Invoiced = number % 5 == 0 ? true : null, TeamType = number % 2 == 0 ? TeamType.SmallTeam : TeamType.Enterprise };
            await AddAsync(rig, $"launch-{number:00}", $"Launch {number:00}", $"Kunde Ü {number % 30}", profile);
            var facts = number % 3 == 0 ? null : new AccountFacts("Northwind", "active", "Full", 10 * number, "USD", rig.Now) { SpentADay = number % 4 * 10 };
            await rig.ChangeAsync($"launch-{number:00}", current =>
            {
                current.Observe(A.Observation(Verdict.Passed) with { Facts = facts }, A.Playbook, rig.Now);
                if (number % 7 == 1)
                {
                    current.DecideSignOff(number % 2 == 0, "Because.", BillingReadiness.Read(Checklist.Read(current, A.Playbook, rig.Now)), A.Person, rig.Now);
                    current.ReviewBilling(Checklist.Read(current, A.Playbook, rig.Now));
                }
            });
        }

        await rig.ChangeAsync($"launch-{count - 1:00}", current => Ready(current, rig));
    }

    private static void Ready(Onboarding onboarding, Rig rig)
    {
        foreach (var open in BillingReadiness.Read(Checklist.Read(onboarding, A.Playbook, rig.Now)).Questions.Where(question => question.IsOpen).ToList())
        {
            Assert.True(onboarding.AnswerBilling(open.Question, isYes: true, "Seen in the Billing Center.", null, A.Person, rig.Now).IsDone);
        }

        var checklist = Checklist.Read(onboarding, A.Playbook, rig.Now);
        Assert.True(onboarding.DecideSignOff(isGranted: true, null, BillingReadiness.Read(checklist), A.Person, rig.Now).IsDone);
        onboarding.ReviewBilling(checklist);
    }

    /// <summary>Somebody who may see money there and nothing else anywhere.</summary>
    private sealed class MoneyOnly(Sight money) : ISight
    {
        public ValueTask<Sight> KnownAsync(CancellationToken cancellationToken) => ValueTask.FromResult(money);

        public ValueTask<Sight> OfAsync(Permission permission, CancellationToken cancellationToken) => ValueTask.FromResult(permission is Permission.SeeMoney ? money : Sight.Nothing);
    }
}
