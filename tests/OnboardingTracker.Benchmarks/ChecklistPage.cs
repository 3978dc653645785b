using System.Diagnostics;
using System.Globalization;

namespace OnboardingTracker.Benchmarks;

/// <summary>Figure 9: pages a second of our checklist with every step on one page, signed in and uncached, against Kanboard's board of 60 tasks; in turns.</summary>
internal static class ChecklistPage
{
    private const int Tasks = 60;
    private const int Rounds = 7;
    private const int AtOnce = 8;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    public static async Task MeasureAsync(PublishedApp published, TextWriter output, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Kanboard.SourceVariable) is not { Length: > 0 } source)
        {
            await output.WriteLineAsync($"figure 9: skipped; {Kanboard.SourceVariable} names no folder with Kanboard's source");
            return;
        }

        var folder = await published.ReadyToRunAsync(cancellationToken);
        var data = published.NewDataDirectory();
        var keys = await SampleStore.FillAsync(folder, data, 1, cancellationToken);
        var (app, _) = await RunningApp.StartAsync(folder, data, cancellationToken);
        await using var keepApp = app;
        using var ours = await SignedInClient.EnterAsync(app.Address, cancellationToken);

        await using var kanboard = await Kanboard.StartAsync(source, cancellationToken);
        var board = await kanboard.FillAsync(Tasks, cancellationToken);
        using var theirs = await kanboard.EnterAsync(cancellationToken);

        var checklist = $"/onboardings/{keys[0]}/report";
        var (ourRates, theirRates) = (new List<double>(), new List<double>());
        await RateAsync(ours, checklist, cancellationToken);
        await RateAsync(theirs, board, cancellationToken);
        for (var round = 0; round < Rounds; round++)
        {
            ourRates.Add(await RateAsync(ours, checklist, cancellationToken));
            theirRates.Add(await RateAsync(theirs, board, cancellationToken));
        }

        var (our, their) = (Machine.Median(ourRates), Machine.Median(theirRates));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"figure 9: whole checklist {our:0} pages a second, Kanboard's board of {Tasks} tasks {their:0}, {AtOnce} at once, median of {Rounds} rounds: {our / their:0.0}x (goal >= 15x)"));
    }

    private static async Task<double> RateAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => CountAsync(client, path, began, cancellationToken)));
        return counts.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<int> CountAsync(HttpClient client, string path, long began, CancellationToken cancellationToken)
    {
        var count = 0;
        while (Stopwatch.GetElapsedTime(began) < Round)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            count++;
        }

        return count;
    }
}
