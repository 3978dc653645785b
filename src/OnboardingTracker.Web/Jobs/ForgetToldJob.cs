using OnboardingTracker.Core.Telling;
using Quartz;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Every hour: forgets what was told long ago.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetToldJob(ForgetTold forget) : IJob
{
    public static readonly JobKey Key = new("forget-told");

    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await forget.RunAsync(cancellationToken);
}
