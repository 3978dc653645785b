using System.Diagnostics;
using System.Globalization;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Benchmarks;

/// <summary>
/// Figure 18: filtered, sorted pages of the portfolio in a store of 5,000 onboardings, one request after the other, signed in, on each database; in turns with
/// the same page of 50 onboardings, and with a page that reads no onboarding, below which no page of this installation can come.
/// </summary>
internal static class PortfolioPages
{
    private const int Few = 50;
    private const int Many = 5000;
    private const int Rounds = 9;
    private const int RequestsARound = 20;
    private const string Floor = "/account";

    /// <summary>Every order, every kind of filter, first pages and late ones.</summary>
    private static readonly string[] Pages =
    [
        "/billing",
        "/billing?sort=name",
        "/billing?sort=name&page=100",
        "/billing?show=notReady&sort=open&page=20",
        "/billing?show=lowBalance&sort=runway",
        "/billing?show=toDecide&sort=runway&page=40",
        "/billing?q=customer%207&sort=open",
        "/billing?q=customer%207&show=toDecide&sort=name",
    ];

    public static async Task MeasureAsync(PublishedApp published, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            if (kind is DatabaseKind.Postgres && PostgresServer.Missing is { } missing)
            {
                await output.WriteLineAsync($"figure 18: {missing}");
                continue;
            }

            await MeasureAsync(kind, published, output, cancellationToken);
        }
    }

    private static async Task MeasureAsync(DatabaseKind kind, PublishedApp published, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = await published.ReadyToRunAsync(cancellationToken);
        await using var smallStore = await TestDatabase.CreateAsync(kind);
        await using var largeStore = await TestDatabase.CreateAsync(kind);
        await output.WriteLineAsync($"figure 18: making stores of {Few} and {Many} onboardings on {kind} ...");
        await SampleStore.FillAsync(folder, smallStore.Settings, Few, cancellationToken, withMoney: true);
        await SampleStore.FillAsync(folder, largeStore.Settings, Many, cancellationToken, withMoney: true);

        var (small, _) = await RunningApp.StartAsync(folder, smallStore.Settings, cancellationToken);
        await using var keepSmall = small;
        var (large, _) = await RunningApp.StartAsync(folder, largeStore.Settings, cancellationToken);
        await using var keepLarge = large;
        using var smallReader = await SignedInClient.EnterAsync(small.Address, cancellationToken);
        using var largeReader = await SignedInClient.EnterAsync(large.Address, cancellationToken);
        foreach (var page in Pages)
        {
            var (floor, few, many) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                double[] times = [await RoundAsync(largeReader, Floor, cancellationToken), await RoundAsync(smallReader, page, cancellationToken), await RoundAsync(largeReader, page, cancellationToken)];

                // The first round warms up.
                if (round > 0)
                {
                    floor.Add(times[0]);
                    few.Add(times[1]);
                    many.Add(times[2]);
                }
            }

            var (low, same, high) = (Machine.Median(floor), Machine.Median(few), Machine.Median(many));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"figure 18: {kind}, {page}, p50, median of {Rounds} rounds: {high:0.0} ms with {Many} (goal <= 25), {same:0.0} ms with {Few}, ratio {high / same:0.00}; {low:0.0} ms for {Floor}, ratio {high / low:0.00}"));
        }
    }

    /// <summary>The median of one after the other.</summary>
    private static async Task<double> RoundAsync(HttpClient client, string page, CancellationToken cancellationToken)
    {
        var times = new List<double>(RequestsARound);
        for (var request = 0; request < RequestsARound; request++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), cancellationToken);
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            answer.EnsureSuccessStatusCode();
        }

        return Machine.Median(times);
    }
}
