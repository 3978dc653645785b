using OnboardingTracker.Core.Activity;
using Quartz;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Every day: verifies the whole chain of the activity, and forgets from which networks people acted long ago.</summary>
[DisallowConcurrentExecution]
public sealed partial class KeepActivity(VerifyActivity verify, ForgetNetworks forget, ILogger<KeepActivity> logger) : IJob
{
    public static readonly JobKey Key = new("keep-activity");

    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await forget.RunAsync(cancellationToken);
        if (await verify.AllAsync(cancellationToken) is { BrokenNumber: { } number, Fault: var fault })
        {
            LogBroken(number, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The chain of the activity is broken at number {Number}: {Fault}")]
    private partial void LogBroken(long number, string? fault);
}
