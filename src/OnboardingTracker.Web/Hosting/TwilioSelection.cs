using OnboardingTracker.Twilio;
#if TWILIO_SDK
using OnboardingTracker.Twilio.Sdk;
#endif

namespace OnboardingTracker.Web.Hosting;

/// <summary>Registers how Twilio is read: by our own client, and in a build with TwilioSdk=true by Twilio's C# library too.</summary>
internal static class TwilioSelection
{
    public static IServiceCollection AddTwilioClients(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddTwilio(configuration);
#if TWILIO_SDK
        services.AddTwilioSdk();
#endif
        return services;
    }
}
