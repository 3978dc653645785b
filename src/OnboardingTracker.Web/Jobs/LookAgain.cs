using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Twilio;
using Quartz;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Every few seconds: starts the looks that are due, as far as the runner has room for them.</summary>
[DisallowConcurrentExecution]
public sealed partial class LookAgain(
    StartDueLooks start, CheckQueue queue, CheckCatalog checks, IPracticeAddress practice, ILogger<LookAgain> logger) : IJob
{
    /// <summary>
    /// Waiting runs count as under way, and one that is under way for ten minutes counts as cut off: no more may wait than the runner gets through
    /// in that time, even when every scan takes the longest it may.
    /// </summary>
    private const int WaitingAtMost = 12;

    public static readonly JobKey Key = new("look-again");

    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var room = WaitingAtMost - queue.Count;
        if (room <= 0)
        {
            return;
        }

        var started = await start.RunAsync(room, practice.BaseUrlTemplate is not null, checks.All.Count, cancellationToken);
        foreach (var check in started)
        {
            queue.Enqueue(check.OnboardingKey, check.Run);
            LogStarted(logger, check.OnboardingKey, check.Run.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Looking again at {Onboarding}, run {Run}")]
    private static partial void LogStarted(ILogger logger, string onboarding, Guid run);
}
