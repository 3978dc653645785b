namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Counts wrong passwords and codes over a sliding quarter of an hour: few for one account from one network, more for the network as a whole. A stranger's
/// tries never lock the owner out elsewhere. Codes have six digits only, and who may try them knows the password: of them, all networks together have few.
/// </summary>
public sealed class WrongPasswords(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private const int ForAccount = 5;
    private const int ForNetwork = 50;
    private const int ForCodes = 25;
    private const int KeysAtMost = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> tries = new(StringComparer.Ordinal);

    /// <summary>Counts a try before the password is looked at, so that tries side by side all count.</summary>
    public CountedTry Count(string account, string network) => Count([($"{network} {account}", ForAccount), (network, ForNetwork)]);

    /// <summary>The same for a code of a second factor or a recovery code, counted apart: a right password forgives no code.</summary>
    public CountedTry CountCode(string account, string network) =>
        Count([($"code {network} {account}", ForAccount), (network, ForNetwork), ($"code {account}", ForCodes)]);

    private CountedTry Count(IReadOnlyList<(string Key, int Allowed)> limits)
    {
        var now = clock.GetUtcNow();
        string[] keys = [.. limits.Select(limit => limit.Key)];
        lock (gate)
        {
            Tidy(now);
            var wait = limits.Select(limit => WaitFor(limit.Key, limit.Allowed, now)).Aggregate(Longest);
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
            foreach (var key in tried.Keys.Skip(1))
            {
                if (tries.TryGetValue(key, out var times))
                {
                    tries[key] = new Queue<DateTimeOffset>(WithoutOne(times, tried.At));
                }
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
