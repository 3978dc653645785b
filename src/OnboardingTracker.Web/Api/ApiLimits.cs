using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary>How much one token may ask: 600 requests a minute, 20 at once; more at once wait their turn.</summary>
internal static class ApiLimits
{
    private const int AMinute = 600;
    private const int AtOnce = 20;
    private const int Queued = 200;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            ByToken(token => RateLimitPartition.GetSlidingWindowLimiter(token, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = AMinute,
                Window = Window,
                SegmentsPerWindow = 12,
                QueueLimit = 0,
            })),
            ByToken(token => RateLimitPartition.GetConcurrencyLimiter(token, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = AtOnce,
                QueueLimit = Queued,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            })));
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Window / 12;
            await Problems.TooMany(
                rejected.HttpContext,
                $"This token asks more than {AMinute} times a minute. Try again in {Problems.Seconds(wait)} seconds.",
                wait).ExecuteAsync(rejected.HttpContext);
        };
    }

    private static PartitionedRateLimiter<HttpContext> ByToken(Func<string, RateLimitPartition<string>> partition) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => ApiTokenHandler.TokenIdOf(context.User) is { Length: > 0 } token
            ? partition(token)
            : RateLimitPartition.GetNoLimiter(""));
}
