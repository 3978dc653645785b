using Microsoft.Extensions.Options;
using Quartz;

namespace OnboardingTracker.Web.Jobs;

/// <summary>Registers work that nobody waits for.</summary>
public static class JobServices
{
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

        return configuration.GetValue($"{CheckOptions.Section}:{nameof(CheckOptions.Scheduled)}", defaultValue: true)
            ? services.AddSchedule()
            : services;
    }

    /// <summary>The ticks are in memory on every instance: what is due, and who takes it, is settled in the store.</summary>
    private static IServiceCollection AddSchedule(this IServiceCollection services) => services
        .AddQuartz(quartz => quartz
            .UseTimeProvider(TimeProvider.System)
            .ScheduleJob<LookAgain>(
                trigger => trigger.WithIdentity(LookAgain.Key.Name).WithSimpleSchedule(LookAgain.Every),
                job => job.WithIdentity(LookAgain.Key)))
        .AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
}
