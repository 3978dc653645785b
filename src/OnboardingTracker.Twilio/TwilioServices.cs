using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Twilio.Billing;
using OnboardingTracker.Twilio.Details;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;
using Polly;

namespace OnboardingTracker.Twilio;

/// <summary>Registers the reader of Twilio accounts.</summary>
public static class TwilioServices
{
    public static IServiceCollection AddTwilio(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TwilioOptions>().Bind(configuration.GetSection(TwilioOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPracticeAddress, NoPracticeAddress>();
        services.TryAddSingleton<IAccountTurns, UnsharedTurns>();

        services.AddSingleton<AccountLimiters>();
        services.AddSingleton<ShortTurns>();
        services.AddSingleton<TwilioClient>();
        services.AddSingleton<WireAnswerReader>();
        services.AddKeyedSingleton<IAnswerReader>(TwilioClientKind.Default, (provider, _) => provider.GetRequiredService<WireAnswerReader>());
        services.AddSingleton(provider => provider.GetRequiredKeyedService<IAnswerReader>(Options(provider).Client));
        services.AddSingleton<ListReader>();
        services.AddSingleton<TokenClient>();
        services.AddSingleton<OrganizationTokens>();
        services.AddSingleton<SessionOpener>();
        services.AddSingleton<CredentialTester>();
        services.AddSingleton<ITwilioAccount, AccountReader>();
        services.AddSingleton<ITwilioOrganization, OrganizationTester>();
        services.AddSingleton<ITwilioDetails, DetailReader>();
        services.AddSingleton<ITwilioBilling, BillingReader>();
        AddHttp(services);
        return services;
    }

    // From the outside in: repeat what failed, wait for a turn, give the request its time, take in the whole answer.
    private static void AddHttp(IServiceCollection services)
    {
        services.AddTransient<ThrottleHandler>();
        services.AddTransient<WholeAnswerHandler>();

        // The factory's own loggers write addresses; TwilioClient writes what may be written.
        var http = services.AddHttpClient(TwilioClient.HttpName)
            .RemoveAllLoggers()
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, provider) =>
            {
                handler.AllowAutoRedirect = false;
                handler.AutomaticDecompression = DecompressionMethods.All;
                handler.ConnectTimeout = Options(provider).ConnectTimeout;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                handler.UseCookies = false;
            });
        http.AddResilienceHandler("repeat", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.AddRetry(Repeat(Options(context.ServiceProvider)));
        });
        http.AddHttpMessageHandler<ThrottleHandler>();
        http.AddResilienceHandler("time", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.AddTimeout(Options(context.ServiceProvider).RequestTimeout);
        });
        http.AddHttpMessageHandler<WholeAnswerHandler>();
    }

    private static HttpRetryStrategyOptions Repeat(TwilioOptions options)
    {
        var repeat = new HttpRetryStrategyOptions
        {
            // Three tries in all; a request that ran out of time is not repeated, it has cost enough.
            MaxRetryAttempts = 2,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.RetryPause,
            MaxDelay = TimeSpan.FromSeconds(8),
            ShouldRetryAfterHeader = false,
            ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome switch
            {
                { Exception: HttpRequestException failure } => failure.HttpRequestError is not HttpRequestError.ConfigurationLimitExceeded,
                { Result.StatusCode: HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway } => true,
                { Result.StatusCode: HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } => true,
                _ => false,
            }),
        };
        repeat.DisableForUnsafeHttpMethods();
        return repeat;
    }

    private static TwilioOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<TwilioOptions>>().Value;
}
