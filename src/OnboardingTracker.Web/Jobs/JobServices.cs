using Microsoft.Extensions.Options;
using Quartz;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Registers work that nobody waits for.</summary>
public static class JobServices
{
    /// <summary>Whether this instance tells people what has moved; another one may do it.</summary>
    public const string TellsSetting = "Telling:Scheduled";

    /// <summary>Whether this instance verifies the activity every day; another one may do it.</summary>
    public const string KeepsSetting = "Activity:Scheduled";

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CheckOptions>().BindConfiguration(CheckOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CheckOptions>, CheckOptionsRule>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CheckOptions>>().Value.Cadence);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CheckOptions>>().Value.Retention);
        services
            .AddSingleton<CheckQueue>()
            .AddSingleton<NextLook>()
            .AddScoped<CheckNow>()
            .AddHostedService<CheckRunner>();

        return services.AddSchedule(
            looks: configuration.GetValue($"{CheckOptions.Section}:{nameof(CheckOptions.Scheduled)}", defaultValue: true),
            tells: configuration.GetValue(TellsSetting, defaultValue: true),
            keeps: configuration.GetValue(KeepsSetting, defaultValue: true));
    }

    /// <summary>The ticks are in memory on every instance: what is due, and who takes it, is settled in the store.</summary>
    private static IServiceCollection AddSchedule(this IServiceCollection services, bool looks, bool tells, bool keeps) => !looks && !tells && !keeps ? services : services
        .AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(TimeProvider.System);
            if (looks)
            {
                quartz.AddJobEvery<LookAgain>(LookAgain.Key, LookAgain.Every);
            }

            if (tells)
            {
                quartz.AddJobEvery<TellPeople>(TellPeople.Key, TellPeople.Every);
                quartz.AddJobEvery<SendMails>(SendMails.Key, SendMails.Every);
                quartz.AddJobEvery<WriteMonthlyMailsJob>(WriteMonthlyMailsJob.Key, WriteMonthlyMailsJob.Every);
                quartz.AddJobEvery<ForgetToldJob>(ForgetToldJob.Key, ForgetToldJob.Every);
            }

            if (keeps)
            {
                quartz.AddJobEvery<KeepActivity>(KeepActivity.Key, KeepActivity.Every);
                quartz.AddJobEvery<ForgetRemovedJob>(ForgetRemovedJob.Key, ForgetRemovedJob.Every);
            }
        })
        .AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);

    private static void AddJobEvery<TJob>(this IQuartzBuilder quartz, JobKey key, TimeSpan every)
        where TJob : IJob => quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(key.Name).WithSimpleSchedule(every),
            job => job.WithIdentity(key));
}
