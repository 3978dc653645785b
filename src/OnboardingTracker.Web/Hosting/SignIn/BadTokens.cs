using System.Threading.RateLimiting;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Slows down guessing at tokens: so many wrong ones a minute from a network. A right token still passes.</summary>
internal sealed class BadTokens : IDisposable
{
    private const int AMinute = 60;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetSlidingWindowLimiter(network, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = AMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));

    /// <summary>Counts one; false when there were too many.</summary>
    public bool Allow(string network)
    {
        using var lease = limiter.AttemptAcquire(network);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
