using OnboardingTracker.Core.Telling;
using Quartz;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Every hour, and so before eight in the morning everywhere: puts the mails of the month about billing into the outbox.</summary>
[DisallowConcurrentExecution]
public sealed class WriteMonthlyMailsJob(WriteMonthlyMails write) : IJob
{
    public static readonly JobKey Key = new("write-monthly-mails");

    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await write.RunAsync(cancellationToken);
}
