using System.Globalization;
using System.Net;

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
        var data = published.NewStore();
        var keys = await SampleStore.FillAsync(folder, data, 1, cancellationToken);
        var (app, _) = await RunningApp.StartAsync(folder, data, cancellationToken);
        await using var keepApp = app;
        var (ours, theirs) = (new CookieContainer(), new CookieContainer());
        using var client = await SignedInClient.EnterAsync(app.Address, ours, cancellationToken);

        await using var kanboard = await Kanboard.StartAsync(source, cancellationToken);
        var board = await kanboard.FillAsync(Tasks, cancellationToken);
        await kanboard.EnterAsync(theirs, cancellationToken);

        var checklist = new Load(new Uri(app.Address, $"/onboardings/{keys[0]}/report"), ours, "Report on ");
        var tasks = new Load(new Uri(kanboard.Address, board), theirs, "Step 60: something to do");
        var (ourRates, theirRates) = (new List<double>(), new List<double>());
        await checklist.RateAsync(AtOnce, Round, cancellationToken);
        await tasks.RateAsync(AtOnce, Round, cancellationToken);
        for (var round = 0; round < Rounds; round++)
        {
            ourRates.Add(await checklist.RateAsync(AtOnce, Round, cancellationToken));
            theirRates.Add(await tasks.RateAsync(AtOnce, Round, cancellationToken));
        }

        var (our, their) = (Machine.Median(ourRates), Machine.Median(theirRates));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"figure 9: whole checklist {our:0} pages a second, Kanboard's board of {Tasks} tasks {their:0}, {AtOnce} at once, median of {Rounds} rounds: {our / their:0.0}x (goal >= 15x)"));
    }
}
