using OnboardingTracker.Core.Telling;
using Quartz;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Every few seconds: sends the mails that stand in the outbox. Apart from the bell, which a slow mail server must not keep waiting.</summary>
[DisallowConcurrentExecution]
public sealed partial class SendMails(DeliverTidings deliver, ILogger<SendMails> logger) : IJob
{
    public static readonly JobKey Key = new("send-mails");

    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var failed in await deliver.RunAsync(cancellationToken, Channel.Email))
        {
            LogFailed(logger, failed.Fault, failed.Tiding.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Tiding} could not be sent")]
    private static partial void LogFailed(ILogger logger, Exception fault, Guid tiding);
}
