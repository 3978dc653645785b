using System.Diagnostics;
using System.Globalization;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Benchmarks;

/// <summary>
/// Figures 13 and 14: how long an account takes to read from a simulated Twilio that answers after 150 ms (or longer), against the least that latency
/// allows; and that no request is lost or one too many in flight. The bound is computed in the same run: so many round trips as the longest chain of pages
/// or all calls by the limit, whichever is more.
/// </summary>
internal static class AccountScan
{
    /// <summary>Reads one account and prints the peak of this process: memory is measured in a process that did nothing else.</summary>
    public const string ReadOnceVerb = "read-account";

    private const int Rounds = 5;
    private const int InFlight = 20;
    private const int FewInFlight = 4;
    private const int Numbers = 10_000;
    private const int FewNumbers = 100;
    private const int PageSize = 1000;
    private const int Subaccounts = 100;

    /// <summary>How long every answer of the figures takes.</summary>
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(150);

    /// <param name="latency">
    /// <see cref="Latency"/> for the figures. Where the machine has other work to do, one second or more: what the machine does then counts little beside
    /// it, and the ratio is that of the round trips.
    /// </param>
    public static async Task MeasureAsync(TextWriter output, TimeSpan latency, CancellationToken cancellationToken)
    {
        await using var large = await StartAsync("large", "--numbers", Number(Numbers));
        await using var many = await StartAsync("healthy", "--subaccounts", Number(Subaccounts));

        // One service for what the small team has, one for each 400 further numbers, and one more of the vendor's: ten.
        await using var typical = await StartAsync("isv", "--numbers", Number(3204));
        var (cold, warm, fan, ten) = (new Timings(), new Timings(), new Timings(), new Timings());
        for (var round = 0; round < Rounds; round++)
        {
            await using (var adapter = new Adapter(large.BaseUrl, InFlight))
            {
                const int Chain = Numbers / PageSize;
                await cold.AddAsync(large, Chain, InFlight, () => ReadAsync(adapter, Numbers), cancellationToken);
                await warm.AddAsync(large, Chain, InFlight, () => ReadAsync(adapter, Numbers), cancellationToken);
            }

            await using (var adapter = new Adapter(many.BaseUrl, InFlight))
            {
                var sids = (await adapter.ReadAsync(cancellationToken)).Subaccounts!.Select(account => account.Sid).ToList();
                await fan.AddAsync(many, 1, InFlight, async () => Demand(await adapter.ReadSubaccountsAsync(sids, cancellationToken), Subaccounts), cancellationToken);
            }

            await using (var adapter = new Adapter(typical.BaseUrl, FewInFlight))
            {
                await ten.AddAsync(typical, 4, FewInFlight, () => ReadServicesAsync(adapter), cancellationToken);
            }
        }

        await output.WriteLineAsync(cold.Sentence($"figure 13: account of {Numbers} numbers, first reading", "goal <= 1.15"));
        await output.WriteLineAsync(warm.Sentence($"figure 13: account of {Numbers} numbers, second reading", "goal <= 1.15"));
        await output.WriteLineAsync(fan.Sentence($"figure 13: {Subaccounts} accounts x 2 lists, one limit", "goal <= 1.15"));
        await output.WriteLineAsync(ten.Sentence($"figure 13: typical account of 10 services, {FewInFlight} in flight", "goal: under 10 s"));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"figure 14: most in flight {Math.Max(cold.AtOnce, Math.Max(warm.AtOnce, fan.AtOnce))} at a limit of {InFlight}, {ten.AtOnce} at a limit of {FewInFlight} (goal: none above)"));

        // With every 7th answer a 429 and few in flight, longer ones do not fit into the time of one reading.
        if (latency == Latency)
        {
            await PrintThrottledAsync(large);
        }

        await PrintMemoryAsync();

        async Task PrintThrottledAsync(RunningSimulator simulator)
        {
            await simulator.ForgetRequestsAsync(cancellationToken);
            await simulator.AddFaultAsync(new { status = 429, every = 7 }, cancellationToken);
            await using var adapter = new Adapter(simulator.BaseUrl, InFlight);
            var snapshot = await adapter.ReadAsync(cancellationToken);
            var (calls, atOnce, throttled) = await simulator.RequestsAsync(cancellationToken);
            await simulator.ClearFaultsAsync(cancellationToken);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"figure 14: every 7th of {calls} calls answered 429 ({throttled}): {snapshot.Failures.Count} parts lost, {Numbers - snapshot.PhoneNumbers?.Count ?? Numbers} numbers lost, most in flight {atOnce} (goal: 0, 0, <= {InFlight})"));
        }

        async Task PrintMemoryAsync()
        {
            await using var small = await StartAsync("large", "--numbers", Number(FewNumbers));
            var (few, lots) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                few.Add(await PeakAsync(small.BaseUrl));
                lots.Add(await PeakAsync(large.BaseUrl));
            }

            var (low, high) = (Machine.Median(few), Machine.Median(lots));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"memory: peak of a process that reads {Numbers} numbers {high:0} MiB, {FewNumbers} numbers {low:0} MiB, {high - low:0} MiB more (goal <= 64; median of {Rounds})"));
        }

        Task<RunningSimulator> StartAsync(string scenario, params string[] more) => RunningSimulator.StartAsync(scenario, latency, cancellationToken, more);

        async Task ReadAsync(Adapter adapter, int numbers) => Demand(Whole(await adapter.ReadAsync(cancellationToken)).PhoneNumbers!.Count, numbers);

        async Task ReadServicesAsync(Adapter adapter) => Demand(Whole(await adapter.ReadAsync(cancellationToken)).MessagingServices!.Count, 10);

        async Task<double> PeakAsync(string baseUrl)
        {
            var start = new ProcessStartInfo("dotnet", [typeof(AccountScan).Assembly.Location, ReadOnceVerb, baseUrl])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
            var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return double.Parse(said, CultureInfo.InvariantCulture);
        }
    }

    public static async Task ReadOnceAsync(string baseUrl, TextWriter output, CancellationToken cancellationToken)
    {
        await using var adapter = new Adapter(baseUrl, InFlight);
        Whole(await adapter.ReadAsync(cancellationToken));
        using var self = Process.GetCurrentProcess();
        await output.WriteLineAsync((self.PeakWorkingSet64 / 1024.0 / 1024.0).ToString(CultureInfo.InvariantCulture));
    }

    private static AccountSnapshot Whole(AccountSnapshot snapshot) => snapshot.Failures is [var failure, ..]
        ? throw new InvalidOperationException($"{failure.Part} was not read: {failure.Sentence}")
        : snapshot;

    private static void Demand(int read, int expected)
    {
        if (read != expected)
        {
            throw new InvalidOperationException($"{read} were read instead of {expected}.");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The rounds of one reading, each with the bound of its own round trip.</summary>
    private sealed class Timings
    {
        private readonly List<double> times = [];
        private readonly List<double> bounds = [];
        private readonly List<double> ratios = [];
        private int calls;

        public int AtOnce { get; private set; }

        /// <param name="chain">The pages of the longest list: each can be asked for only when the one before it has come.</param>
        public async Task AddAsync(RunningSimulator simulator, int chain, int inFlight, Func<Task> readAsync, CancellationToken cancellationToken)
        {
            var roundTrip = await simulator.RoundTripAsync(cancellationToken);
            await simulator.ForgetRequestsAsync(cancellationToken);
            var start = Stopwatch.GetTimestamp();
            await readAsync();
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            (calls, var atOnce, _) = await simulator.RequestsAsync(cancellationToken);
            AtOnce = Math.Max(AtOnce, atOnce);
            var bound = roundTrip * Math.Max(chain, Math.Ceiling((double)calls / inFlight));
            times.Add(took);
            bounds.Add(bound);
            ratios.Add(took / bound);
        }

        public string Sentence(string what, string goal) => string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {calls} calls in {Machine.Median(times):0} ms, bound {Machine.Median(bounds):0} ms, ratio {Machine.Median(ratios):0.00} (median of {Rounds}; {goal})");
    }
}
