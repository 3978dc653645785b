using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Runs the started checks, a few onboardings side by side. A run always ends, well or with a sentence.</summary>
public sealed partial class CheckRunner(IServiceScopeFactory scopes, CheckQueue queue, TimeProvider clock, ILogger<CheckRunner> logger) : BackgroundService
{
    private const int SideBySide = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await FinishCutOffAsync(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, SideBySide).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await foreach (var check in queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                await RunAsync(check, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                await FinishAsync(check, CheckRun.CutOff);
                throw;
            }
            catch (Exception fault)
            {
                LogFault(logger, fault, check.OnboardingKey, check.Run.Id);
                await FinishAsync(check, $"The check stopped because of a fault in Onboarding Tracker. Nothing has changed. Reference {check.Run.Id}");
            }
        }
    }

    private async Task RunAsync(RunningCheck check, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VerifyOnboarding>().RunAsync(check.OnboardingKey, check.Run, cancellationToken);
        LogDone(logger, check.OnboardingKey, check.Run.Id);
    }

    /// <summary>Runs that an earlier stop left "running" would keep "Check now" closed for ever.</summary>
    private async Task FinishCutOffAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var runs = scope.ServiceProvider.GetRequiredService<ICheckRunStore>();
            foreach (var check in await runs.RunningAsync(cancellationToken))
            {
                if (runs.IsShared && !check.Run.IsAbandoned(clock.GetUtcNow()))
                {
                    // Another instance may be at it.
                    continue;
                }

                await FinishAsync(check, CheckRun.CutOff);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogCutOffFault(logger, fault);
        }
    }

    /// <summary>Without the stop's token: the word about the end must still be written.</summary>
    private async Task FinishAsync(RunningCheck check, string problem)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<VerifyOnboarding>().FinishAsync(check.Run, problem, CancellationToken.None);
        }
        catch (Exception fault)
        {
            LogFault(logger, fault, check.OnboardingKey, check.Run.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Checked {Onboarding}, run {Run}")]
    private static partial void LogDone(ILogger logger, string onboarding, Guid run);

    [LoggerMessage(Level = LogLevel.Error, Message = "The check of {Onboarding}, run {Run}, came to nothing")]
    private static partial void LogFault(ILogger logger, Exception fault, string onboarding, Guid run);

    [LoggerMessage(Level = LogLevel.Error, Message = "Runs that a stop cut off could not be ended")]
    private static partial void LogCutOffFault(ILogger logger, Exception fault);
}
