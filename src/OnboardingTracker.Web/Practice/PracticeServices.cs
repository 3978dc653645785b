using OnboardingTracker.Twilio;

namespace OnboardingTracker.Web.Practice;

/// <summary>Registers practice mode; without the setting it answers that there is none.</summary>
public static class PracticeServices
{
    public static IServiceCollection AddPractice(this IServiceCollection services)
    {
        services.AddOptions<PracticeOptions>().BindConfiguration(PracticeOptions.Section);
        return services
            .AddSingleton<PracticeAccount>()
            .AddSingleton<IPracticeAddress>(provider => provider.GetRequiredService<PracticeAccount>())
            .AddHostedService(provider => provider.GetRequiredService<PracticeAccount>())
            .AddScoped<StartPractice>();
    }
}
