using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Mail;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>An installation with its owner, a real mail server and one onboarding, at the address where browsers know passkeys.</summary>
public sealed class House : IAsyncLifetime
{
    public const string Key = "us-launch";

    public TrackerHost Host { get; private set; } = null!;

    public MailServer Mails { get; private set; } = null!;

    public Uri Address => new UriBuilder(Host.BaseAddress) { Host = "localhost" }.Uri;

    public OnboardingId Onboarding { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Mails = await MailServer.StartAsync();
        Host = await TrackerHost.StartAsync(Mails.Settings);
        await Host.CreateOwnerAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        var onboarding = Core.Onboardings.Onboarding.Start(Key, "US launch", "Northwind", Profile.Unknown, isPractice: false, Actor.System, Host.Clock.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().AddAsync(onboarding, CancellationToken.None);
        Onboarding = onboarding.Id;
    }

    /// <summary>The mail to somebody, once the server has it.</summary>
    public async Task<ReceivedMail> MailToAsync(string address)
    {
        await Host.TellAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (Mails.Received.FirstOrDefault(mail => mail.To.Contains(address, StringComparer.OrdinalIgnoreCase)) is { } mail)
            {
                return mail;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Mails.DisposeAsync();
    }
}
