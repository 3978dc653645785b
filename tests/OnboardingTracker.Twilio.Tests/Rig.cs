using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
#if TWILIO_SDK
using OnboardingTracker.Twilio.Sdk;
#endif

namespace OnboardingTracker.Twilio.Tests;

/// <summary>The adapter as the product registers it, pointed at a server on this machine.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <param name="client">Which client reads; the one that this build of the tests is about unless it is named.</param>
    public Rig(
        string baseUrl, Action<TwilioOptions>? options = null, IPracticeAddress? practice = null, TwilioClientKind client = Clients.Tested)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Twilio:BaseUrl", (string?)baseUrl)])
            .Build();
        var registrations = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddTwilio(configuration)
            .Configure<TwilioOptions>(settings =>
            {
                settings.RetryPause = TimeSpan.FromMilliseconds(20);
                settings.Client = client;
                options?.Invoke(settings);
            });
#if TWILIO_SDK
        registrations.AddTwilioSdk();
#endif
        if (practice is not null)
        {
            registrations.AddSingleton(practice);
        }

        services = registrations.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public LogLines Log { get; } = new();

    public static TwilioCredentials MainKey { get; } = Key(SimulatorCredentials.MainKeySid);

    public static TwilioCredentials StandardKey { get; } = Key(SimulatorCredentials.StandardKeySid);

    public static TwilioCredentials AuthToken { get; } =
        new(SimulatorCredentials.AccountSid, SimulatorCredentials.AccountSid, new(SimulatorCredentials.AuthToken), IsPractice: false);

    /// <summary>The main key, and the credential of the organization beside it.</summary>
    public static TwilioCredentials WithOrganization { get; } = Organized(SimulatorCredentials.ClientSecret);

    public static TwilioCredentials Organized(string clientSecret, string organizationSid = SimulatorCredentials.OrganizationSid) =>
        MainKey with { Organization = new(organizationSid, SimulatorCredentials.ClientId, new(clientSecret)) };

    public Task<OrganizationTest> TestOrganizationAsync(TwilioCredentials? credentials = null) =>
        services.GetRequiredService<ITwilioOrganization>().TestAsync(credentials ?? WithOrganization, TestContext.Current.CancellationToken);

    public ITwilioBilling Billing => services.GetRequiredService<ITwilioBilling>();

    public ITwilioAccount Twilio => services.GetRequiredService<ITwilioAccount>();

    public Task<AccountSnapshot> ReadAsync(
        TwilioCredentials? credentials = null, IProgress<PartSettled>? progress = null, params IReadOnlyList<string> countries) =>
        Twilio.ReadAsync(credentials ?? MainKey, countries, progress, TestContext.Current.CancellationToken);

    public Task<CredentialTest> TestAsync(TwilioCredentials? credentials = null) =>
        Twilio.TestAsync(credentials ?? MainKey, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<DetailAnswer>> LookAsync(
        IReadOnlyList<DetailQuestion> questions, TwilioCredentials? credentials = null, CancellationToken? cancellationToken = null) =>
        services.GetRequiredService<ITwilioDetails>().LookAsync(
            credentials ?? MainKey, questions, cancellationToken ?? TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static TwilioCredentials Key(string sid) =>
        new(SimulatorCredentials.AccountSid, sid, new(SimulatorCredentials.Secret), IsPractice: false);
}
