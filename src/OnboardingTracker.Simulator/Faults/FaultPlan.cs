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
    public Fault? Strike(PathString path)
    {
        lock (gate)
        {
            foreach (var entry in running)
            {
                if (!Concerns(entry.Fault, path) || ++entry.Met % entry.Fault.Every != 0)
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

    private static bool Concerns(Fault fault, PathString path)
    {
        var rest = path;
        return (fault.Product == Fault.EveryProduct || path.StartsWithSegments($"/{fault.Product}", out rest))
            && rest.Value!.StartsWith(fault.Path, StringComparison.Ordinal);
    }

    private sealed class Running(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Met { get; set; }

        public int Struck { get; set; }
    }
}
