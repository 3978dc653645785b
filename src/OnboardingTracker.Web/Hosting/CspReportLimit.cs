using System.Threading.RateLimiting;

namespace OnboardingTracker.Web.Hosting;

/// <summary>How many reports of browsers are taken: what anybody may send must not fill the log. Further ones are lost, which harms nobody.</summary>
internal sealed class CspReportLimit : IDisposable
{
    /// <summary>How long a window is, as Retry-After says it.</summary>
    public const string WindowSeconds = "60";

    private const int OfANetwork = 20;

    private const int OfAll = 100;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.CreateChained(Limiter(network => network, OfANetwork), Limiter(_ => "", OfAll));

    /// <summary>Counts one; false when there were too many.</summary>
    public bool Allow(string network)
    {
        using var lease = limiter.AttemptAcquire(network);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private static PartitionedRateLimiter<string> Limiter(Func<string, string> key, int permits) => PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetSlidingWindowLimiter(key(network), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));
}
