using System.Collections.Concurrent;

namespace OnboardingTracker.Web.Live;

/// <summary>Counts the open streams of each person: a browser with too many tabs goes on without live updates, and keeps nobody else from them.</summary>
public sealed class LiveStreams
{
    /// <summary>Of one person on this instance (docs/security.md, limits).</summary>
    public const int AtMost = 6;

    private readonly ConcurrentDictionary<string, int> open = new(StringComparer.Ordinal);

    public bool TryOpen(string personId)
    {
        while (true)
        {
            var now = open.GetOrAdd(personId, 0);
            if (now >= AtMost)
            {
                return false;
            }

            if (open.TryUpdate(personId, now + 1, now))
            {
                return true;
            }
        }
    }

    public void Close(string personId) => open.AddOrUpdate(personId, 0, (_, now) => Math.Max(0, now - 1));
}
