using System.Diagnostics;
using System.Globalization;

namespace OnboardingTracker.Benchmarks;

/// <summary>Figure 10: what one overview costs in a store of 5,000 onboardings against one of 50, uncached, signed in, taken in turns.</summary>
internal static class PageCost
{
    private const int Few = 50;
    private const int Many = 5000;
    private const int Rounds = 9;
    private const int RequestsARound = 40;

    public static async Task MeasureAsync(PublishedApp published, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = await published.ReadyToRunAsync(cancellationToken);
        var (smallData, largeData) = (published.NewStore(), published.NewStore());
        await output.WriteLineAsync($"figure 10: making stores of {Few} and {Many} onboardings ...");
        var smallKeys = await SampleStore.FillAsync(folder, smallData, Few, cancellationToken);
        var largeKeys = await SampleStore.FillAsync(folder, largeData, Many, cancellationToken);

        var (small, _) = await RunningApp.StartAsync(folder, smallData, cancellationToken);
        await using var keepSmall = small;
        var (large, _) = await RunningApp.StartAsync(folder, largeData, cancellationToken);
        await using var keepLarge = large;
        using var smallReader = await SignedInClient.EnterAsync(small.Address, cancellationToken);
        using var largeReader = await SignedInClient.EnterAsync(large.Address, cancellationToken);

        await PrintAsync("overview", key => $"/onboardings/{key}", output);
        await PrintAsync("milestone page", key => $"/onboardings/{key}/m/numbers", output);
        await PrintAsync("list, first page", _ => "/onboardings", output);

        async Task PrintAsync(string name, Func<string, string> path, TextWriter to)
        {
            var few = new List<double>();
            var many = new List<double>();
            await RoundAsync(smallReader, smallKeys, path, cancellationToken);
            await RoundAsync(largeReader, largeKeys, path, cancellationToken);
            for (var round = 0; round < Rounds; round++)
            {
                few.Add(await RoundAsync(smallReader, smallKeys, path, cancellationToken));
                many.Add(await RoundAsync(largeReader, largeKeys, path, cancellationToken));
            }

            var (low, high) = (Machine.Median(few), Machine.Median(many));
            await to.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"figure 10: {name}, median of {Rounds} rounds: {high:0.00} ms with {Many}, {low:0.00} ms with {Few}, ratio {high / low:0.00} (goal <= 1.10)"));
        }
    }

    /// <summary>The median page of a round, each request for another onboarding so that nothing is warm by accident.</summary>
    private static async Task<double> RoundAsync(
        HttpClient client, IReadOnlyList<string> keys, Func<string, string> path, CancellationToken cancellationToken)
    {
        var times = new List<double>(RequestsARound);
        for (var request = 0; request < RequestsARound; request++)
        {
            var key = keys[request * 7919 % keys.Count];
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(path(key), UriKind.Relative), cancellationToken);
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            answer.EnsureSuccessStatusCode();
        }

        return Machine.Median(times);
    }
}
