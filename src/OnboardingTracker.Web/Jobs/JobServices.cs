namespace OnboardingTracker.Web.Jobs;

/// <summary>Registers work that nobody waits for.</summary>
public static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<CheckQueue>()
        .AddScoped<CheckNow>()
        .AddHostedService<CheckRunner>();
}
