using System.Collections.Concurrent;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>
/// Sessions as they were read a moment ago, so that the parts of one page cost one query. Two seconds at most: what another instance ended is out here
/// after that, what this one ends at once.
/// </summary>
internal sealed class SessionCache(TimeProvider clock)
{
    private const int AtMost = 10_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Null when it has to be read from the store.</summary>
    public KeptSession? Find(byte[] hash)
    {
        var now = clock.GetUtcNow();
        return entries.TryGetValue(Key(hash), out var entry) && now >= entry.ReadAt && now - entry.ReadAt < Fresh ? entry.Kept : null;
    }

    public void Keep(byte[] hash, KeptSession kept)
    {
        var now = clock.GetUtcNow();
        if (entries.Count >= AtMost)
        {
            Forget(entry => now - entry.ReadAt >= Fresh);
        }

        entries[Key(hash)] = new Entry(kept, now);
    }

    public void Forget(byte[] hash) => entries.TryRemove(Key(hash), out _);

    public void ForgetMember(string memberId) => Forget(entry => entry.Kept.Session.MemberId == memberId);

    private static string Key(byte[] hash) => Convert.ToHexString(hash);

    private void Forget(Func<Entry, bool> which)
    {
        foreach (var key in entries.Where(entry => which(entry.Value)).Select(entry => entry.Key))
        {
            entries.TryRemove(key, out _);
        }
    }

    private sealed record Entry(KeptSession Kept, DateTimeOffset ReadAt);
}
