using OnboardingTracker.Core.Telling;
using Quartz;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Every few seconds: tells people in the product what stands in the outbox.</summary>
[DisallowConcurrentExecution]
public sealed partial class TellPeople(DeliverTidings deliver, ILogger<TellPeople> logger) : IJob
{
    public static readonly JobKey Key = new("tell-people");

    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var failed in await deliver.RunAsync(cancellationToken, Channel.Bell))
        {
            LogFailed(logger, failed.Fault, failed.Tiding.Id, failed.Tiding.Channel);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Tiding {Tiding} could not be told by {Channel}")]
    private static partial void LogFailed(ILogger logger, Exception fault, Guid tiding, Channel channel);
}
