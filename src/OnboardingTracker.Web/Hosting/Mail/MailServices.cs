using Microsoft.Extensions.Options;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Web.Hosting.Mail;

/// <summary>Registers mail, and with it the second channel by which people are told.</summary>
public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<MailOptions>, MailOptionsRule>()
            .AddSingleton<IMailer, SmtpMailer>()
            .AddSingleton<ILetters, Letters>()
            .AddScoped<ITidingChannel, EmailChannel>();
    }
}
