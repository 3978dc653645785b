namespace OnboardingTracker.Simulator.Traffic;

/// <summary>What was asked, and how much of it at once.</summary>
internal sealed class RequestLog
{
    // More than the 10,000 numbers of the large scenario need at the default page size, several times over.
    private const int Kept = 5000;

    private readonly Lock gate = new();
    private readonly Queue<RequestRecord> records = new();
    private readonly List<RequestRecord> unknown = [];
    private readonly Dictionary<string, InFlight> inFlight = [];
    private long total;

    public int Begin(string user)
    {
        lock (gate)
        {
            if (!inFlight.TryGetValue(user, out var now))
            {
                inFlight[user] = now = new();
            }

            now.Most = Math.Max(now.Most, ++now.Now);
            return now.Now;
        }
    }

    public void End(string user, RequestRecord record)
    {
        lock (gate)
        {
            inFlight[user].Now--;
            total++;
            records.Enqueue(record);
            if (records.Count > Kept)
            {
                records.Dequeue();
            }

            if (record.Unknown && unknown.Count < Kept)
            {
                unknown.Add(record);
            }
        }
    }

    public RequestSummary Read()
    {
        lock (gate)
        {
            return new(
                total,
                [.. records],
                [.. unknown],
                inFlight.ToDictionary(pair => pair.Key, pair => pair.Value.Most));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            total = 0;
            records.Clear();
            unknown.Clear();
            foreach (var user in inFlight.Values)
            {
                user.Most = user.Now;
            }
        }
    }

    private sealed class InFlight
    {
        public int Now { get; set; }

        public int Most { get; set; }
    }
}

internal sealed record RequestSummary(
    long Total,
    IReadOnlyList<RequestRecord> Requests,
    IReadOnlyList<RequestRecord> Unknown,
    IReadOnlyDictionary<string, int> MaxInFlight);
