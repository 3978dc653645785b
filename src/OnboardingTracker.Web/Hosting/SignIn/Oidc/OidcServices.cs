using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>Sign-in by OpenID Connect: there when the operator has set a provider, invisible when not.</summary>
public static class OidcServices
{
    internal const string Scheme = "oidc";

    /// <summary>Where the provider's answer comes to; PublicUrl stands before it.</summary>
    internal const string CallbackPath = "/signin/oidc";

    public static IServiceCollection AddOidc(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OidcOptions>().BindConfiguration(OidcOptions.Section).ValidateOnStart();
        services
            .AddSingleton<IValidateOptions<OidcOptions>, OidcOptionsRule>()
            .AddSingleton<LinkProofs>()
            .AddScoped<FollowGroups>()
            .AddScoped<OidcEvents>()
            .AddScoped<OidcStart>()
            .AddScoped<OidcPeople>()
            .AddScoped<OidcSignIn>()
            .AddScoped<LinkedSignIns>()
            .AddScoped(provider => new ProviderWay(
                provider.GetRequiredService<IOptions<OidcOptions>>(),
                provider.GetRequiredService<OidcStart>(),
                provider.GetRequiredService<OidcSignIn>(),
                provider.GetRequiredService<LinkedSignIns>(),
                provider.GetRequiredService<LinkProofs>()))
            .AddScoped<WaysIn>()
            .AddScoped<LogoutTokens>();
        if (!string.IsNullOrWhiteSpace(configuration[$"{OidcOptions.Section}:{nameof(OidcOptions.Authority)}"]))
        {
            // A token signed by a key that is new here waits for the keys to be fetched; else the first people after a roll would be turned away.
            AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", isEnabled: true);
            services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, OidcHandlerSettings>();
            services.AddAuthentication().AddOpenIdConnect(Scheme, _ => { });
        }

        return services;
    }
}
