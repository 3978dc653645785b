namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Counts wrong passwords over a sliding quarter of an hour: few for one account from one network, more for the network as a whole. A stranger's
/// tries never lock the owner out elsewhere.
/// </summary>
public sealed class WrongPasswords(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private const int ForAccount = 5;
    private const int ForNetwork = 50;
    private const int KeysAtMost = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> tries = new(StringComparer.Ordinal);

    /// <summary>Counts a try before the password is looked at, so that tries side by side all count.</summary>
    public CountedTry Count(string account, string network)
    {
        var now = clock.GetUtcNow();
        string[] keys = [$"{network} {account}", network];
        lock (gate)
        {
            Tidy(now);
            var wait = Longest(WaitFor(keys[0], ForAccount, now), WaitFor(keys[1], ForNetwork, now));
            if (wait is null)
            {
                foreach (var key in keys)
                {
                    Of(key).Enqueue(now);
                }
            }

            return new CountedTry(keys, now, wait);
        }
    }

    /// <summary>The password was right: the try does not count, and the account starts anew.</summary>
    public void Forgive(CountedTry tried)
    {
        lock (gate)
        {
            tries.Remove(tried.Keys[0]);
            if (tries.TryGetValue(tried.Keys[1], out var ofNetwork))
            {
                tries[tried.Keys[1]] = new Queue<DateTimeOffset>(WithoutOne(ofNetwork, tried.At));
            }
        }
    }

    private static IEnumerable<DateTimeOffset> WithoutOne(Queue<DateTimeOffset> times, DateTimeOffset at)
    {
        var isOut = false;
        foreach (var time in times)
        {
            if (!isOut && time == at)
            {
                isOut = true;
                continue;
            }

            yield return time;
        }
    }

    private static TimeSpan? Longest(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other ?? one : one;

    private TimeSpan? WaitFor(string key, int allowed, DateTimeOffset now)
    {
        var times = Of(key);
        while (times.TryPeek(out var oldest) && now - oldest >= Window)
        {
            times.Dequeue();
        }

        return times.Count < allowed ? null : times.Peek() + Window - now;
    }

    private Queue<DateTimeOffset> Of(string key)
    {
        if (!tries.TryGetValue(key, out var times))
        {
            tries[key] = times = new Queue<DateTimeOffset>();
        }

        return times;
    }

    private void Tidy(DateTimeOffset now)
    {
        if (tries.Count < KeysAtMost)
        {
            return;
        }

        foreach (var (key, times) in tries.ToList())
        {
            if (times.Count == 0 || now - times.Last() >= Window)
            {
                tries.Remove(key);
            }
        }
    }
}

/// <summary>A counted try, or how long to wait before the next one is looked at.</summary>
public sealed record CountedTry(IReadOnlyList<string> Keys, DateTimeOffset At, TimeSpan? Wait);
