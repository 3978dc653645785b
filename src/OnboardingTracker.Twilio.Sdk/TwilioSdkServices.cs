using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Sdk;

/// <summary>Registers the reading through Twilio's C# library beside our own; the setting Twilio:Client chooses.</summary>
public static class TwilioSdkServices
{
    public static IServiceCollection AddTwilioSdk(this IServiceCollection services) =>
        services.AddKeyedSingleton<IAnswerReader, LibraryAnswerReader>(TwilioClientKind.Sdk);
}
