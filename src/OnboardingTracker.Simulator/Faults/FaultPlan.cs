using System.Globalization;

namespace OnboardingTracker.Simulator.Faults;

/// <summary>The faults now in force and how often each has been met.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Running> running = [];

    public IReadOnlyList<Fault> All
    {
        get
        {
            lock (gate)
            {
                return [.. running.Select(entry => entry.Fault)];
            }
        }
    }

    public void Add(Fault fault)
    {
        lock (gate)
        {
            running.Add(new(fault));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            running.Clear();
        }
    }

    /// <summary>The first fault that strikes this request. Only matching requests are counted, so the same calls meet the same faults.</summary>
    public Fault? Strike(HttpRequest request)
    {
        lock (gate)
        {
            foreach (var entry in running)
            {
                if (!Concerns(entry.Fault, request) || ++entry.Met % entry.Fault.Every != 0)
                {
                    continue;
                }

                if (++entry.Struck == entry.Fault.Count)
                {
                    running.Remove(entry);
                }

                return entry.Fault;
            }

            return null;
        }
    }

    private static bool Concerns(Fault fault, HttpRequest request)
    {
        var rest = request.Path;
        return (fault.Product == Fault.EveryProduct || request.Path.StartsWithSegments($"/{fault.Product}", out rest))
            && rest.Value!.StartsWith(fault.Path, StringComparison.Ordinal)
            && (fault.Page is null || fault.Page == PageOf(request.Query));
    }

    private static int PageOf(IQueryCollection query) =>
        int.TryParse(query["Page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    private sealed class Running(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Met { get; set; }

        public int Struck { get; set; }
    }
}
