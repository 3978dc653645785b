using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Web.Jobs;
using OnboardingTracker.Web.Tests.Api;
using Quartz;

namespace OnboardingTracker.Web.Tests.Jobs;

/// <summary>What a test does with the schedule of a running app: lets it tick, and waits for what comes of it.</summary>
internal static class Schedule
{
    public static readonly KeyValuePair<string, string> On = new("Checks:Scheduled", "true");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>When the onboarding is looked at next; null when nothing is planned.</summary>
    public static async Task<DateTimeOffset?> NextLookAsync(this Stage stage, string onboarding)
    {
        var next = (await stage.Api.ReadAsync($"{onboarding}/connection")).Json.GetProperty("nextLookAt");
        return next.ValueKind is System.Text.Json.JsonValueKind.Null ? null : next.GetDateTimeOffset();
    }

    /// <summary>Whether a tick at this time would start something.</summary>
    public static async Task<bool> IsAnythingDueAsync(this Stage stage)
    {
        await using var scope = stage.Tracker.Services.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<ILookSchedule>()
            .DueAsync(stage.Tracker.Clock.GetUtcNow(), withPractice: true, 1, Cancellation);
        return due.Count > 0;
    }

    /// <summary>Ticks now, instead of within the seconds of the schedule, and waits for the end of the run that this starts.</summary>
    public static async Task<CheckRun> LookAgainAsync(this Stage stage, string onboarding)
    {
        var before = await LatestAsync(stage, onboarding);
        var scheduler = await stage.Tracker.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation);
        await scheduler.TriggerJob(LookAgain.Key, Cancellation);
        for (var tries = 0; tries < 1200; tries++)
        {
            if (await LatestAsync(stage, onboarding) is { State: CheckRunState.Finished } run && run.Id != before?.Id)
            {
                return run;
            }

            await Task.Delay(50, Cancellation);
        }

        throw new TimeoutException($"The schedule did not look at {onboarding} within a minute.");
    }

    private static async Task<CheckRun?> LatestAsync(Stage stage, string onboarding)
    {
        await using var scope = stage.Tracker.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().FindAsync(onboarding.Split('/')[^1], Cancellation);
        return await scope.ServiceProvider.GetRequiredService<ICheckRunStore>().LatestAsync(stored!.Id, Cancellation);
    }
}
