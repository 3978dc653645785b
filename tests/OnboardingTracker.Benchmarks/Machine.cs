using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace OnboardingTracker.Benchmarks;

/// <summary>What has to stand beside every figure: cores, load, and how long this disk takes to keep 4 KiB.</summary>
internal static class Machine
{
    private const int Probes = 200;

    public static async Task DescribeAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var load = (await File.ReadAllTextAsync("/proc/loadavg", cancellationToken)).Trim();
        var sync = Fsync();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}, load {load}"));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"fsync probe (4 KiB, {Probes} times): mean {sync.Average():0.00} ms, p50 {Median(sync):0.00} ms, p99 {sync.Order().ElementAt((int)(Probes * 0.99)):0.00} ms"));
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static List<double> Fsync()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var block = new byte[4096];
        var times = new List<double>(Probes);
        using (SafeFileHandle file = File.OpenHandle(path, FileMode.Create, FileAccess.Write))
        {
            for (var probe = 0; probe < Probes; probe++)
            {
                var start = Stopwatch.GetTimestamp();
                RandomAccess.Write(file, block, probe * (long)block.Length);
                RandomAccess.FlushToDisk(file);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        File.Delete(path);
        return times;
    }
}
