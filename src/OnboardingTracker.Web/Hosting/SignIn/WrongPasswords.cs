namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Counts wrong passwords and codes over a sliding quarter of an hour: few for one account from one network, more for the network as a whole. Strangers of
/// many networks together have a hundred an hour for one account; who has signed in to it in their browser before is not among them (<see cref="KnownDevices"/>),
/// so that strangers of other networks lock nobody out; who shares a network shares its limits. Codes have six digits only, and who may try them knows the
/// password: of them, all networks together have few.
/// </summary>
public sealed class WrongPasswords(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Over which the tries of all strangers at one account are counted.</summary>
    public static readonly TimeSpan StrangersWindow = TimeSpan.FromHours(1);

    private const int ForAccount = 5;
    private const int ForStrangers = 100;
    private const int ForNetwork = 50;
    private const int ForCodes = 25;
    private const int KeysAtMost = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> tries = new(StringComparer.Ordinal);

    /// <summary>Counts a try before the password is looked at, so that tries side by side all count.</summary>
    /// <param name="isKnown">Whether this account was signed in to in that browser before, or is now.</param>
    public CountedTry Count(string account, string network, bool isKnown)
    {
        Limit[] limits = [new($"{network} {account}", ForAccount, Window), new(network, ForNetwork, Window)];
        return Count(isKnown ? limits : [.. limits, new($"strangers {account}", ForStrangers, StrangersWindow)]);
    }

    /// <summary>The same for a code of a second factor or a recovery code, counted apart: a right password forgives no code.</summary>
    public CountedTry CountCode(string account, string network) =>
        Count([new($"code {network} {account}", ForAccount, Window), new(network, ForNetwork, Window), new($"code {account}", ForCodes, Window)]);

    private CountedTry Count(IReadOnlyList<Limit> limits)
    {
        var now = clock.GetUtcNow();
        string[] keys = [.. limits.Select(limit => limit.Key)];
        lock (gate)
        {
            Tidy(now);
            var (longest, wait) = limits.Select(limit => (Limit: limit, Wait: WaitFor(limit, now))).MaxBy(one => one.Wait);
            if (wait is null)
            {
                foreach (var key in keys)
                {
                    Of(key).Enqueue(now);
                }
            }

            return new CountedTry(keys, now, wait) { IsForStrangers = wait is not null && longest.Window == StrangersWindow };
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

    private TimeSpan? WaitFor(Limit limit, DateTimeOffset now)
    {
        var times = Of(limit.Key);
        while (times.TryPeek(out var oldest) && now - oldest >= limit.Window)
        {
            times.Dequeue();
        }

        return times.Count < limit.Allowed ? null : times.Peek() + limit.Window - now;
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
            if (times.Count == 0 || now - times.Last() >= StrangersWindow)
            {
                tries.Remove(key);
            }
        }
    }

    /// <summary>How many tries a key may count within a time.</summary>
    private sealed record Limit(string Key, int Allowed, TimeSpan Window);
}

/// <summary>A counted try, or how long to wait before the next one is looked at.</summary>
public sealed record CountedTry(IReadOnlyList<string> Keys, DateTimeOffset At, TimeSpan? Wait)
{
    /// <summary>It is strangers who tried too often: a passkey works, and so does a browser that knows the account.</summary>
    public bool IsForStrangers { get; init; }
}
