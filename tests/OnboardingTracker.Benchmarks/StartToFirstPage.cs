using System.Globalization;

namespace OnboardingTracker.Benchmarks;

/// <summary>Figure 17: from the start of the process to the first page, ReadyToRun against JIT, taken in turns on a database that is there.</summary>
internal static class StartToFirstPage
{
    private const int Rounds = 9;

    public static async Task MeasureAsync(PublishedApp published, TextWriter output, CancellationToken cancellationToken)
    {
        var jit = await published.JitAsync(cancellationToken);
        var readyToRun = await published.ReadyToRunAsync(cancellationToken);
        var store = published.NewStore();

        // The first start makes the database and the certificate; a person pays that once, not at every start.
        await OnceAsync(jit, store, cancellationToken);
        await OnceAsync(readyToRun, store, cancellationToken);

        var jitTimes = new List<double>();
        var readyTimes = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            jitTimes.Add(await OnceAsync(jit, store, cancellationToken));
            readyTimes.Add(await OnceAsync(readyToRun, store, cancellationToken));
        }

        var (slow, quick) = (Machine.Median(jitTimes), Machine.Median(readyTimes));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"figure 17: start to first page, median of {Rounds}: ReadyToRun {quick:0} ms, JIT {slow:0} ms, ratio {quick / slow:0.00} (goal <= 0.50)"));
    }

    private static async Task<double> OnceAsync(string folder, IReadOnlyDictionary<string, string?> store, CancellationToken cancellationToken)
    {
        var (app, time) = await RunningApp.StartAsync(folder, store, cancellationToken);
        await app.DisposeAsync();
        return time.TotalMilliseconds;
    }
}
