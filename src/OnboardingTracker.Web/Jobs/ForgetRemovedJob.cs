using OnboardingTracker.Core.People;
using Quartz;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Every few minutes: deletes the accounts whose removal can no longer be undone.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetRemovedJob(ForgetRemovedPeople forget) : IJob
{
    public static readonly JobKey Key = new("forget-removed");

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await forget.RunAsync(cancellationToken);
}
