using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Hosting;

/// <summary>What every request passes, in order.</summary>
public static class TrackerPipeline
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static IServiceCollection AddTrackerPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        var publicUrl = PublicAddress.Read(configuration[PublicAddress.Setting]);
        services.AddSingleton(new PublicUrl(publicUrl)).AddSingleton<PublicAddress>().AddSingleton<CspReportLimit>();

        string[] allowed = [.. Loopback, .. publicUrl is null ? [] : (string[])[publicUrl.Host], .. List(configuration["AllowedHosts"])];
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = allowed);
        services.Configure<ForwardedHeadersOptions>(options => TrustOnly(options, configuration));
        services.AddHttpContextAccessor().AddSingleton<IActOrigin, RequestOrigin>();
        return services;
    }

    public static WebApplication UseTrackerPipeline(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (app.Services.GetRequiredService<PublicAddress>().PathBase is { Length: > 0 } pathBase)
        {
            // Around the pages of errors: what they link to and where their forms go stands below the same base.
            app.UsePathBase(pathBase);
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseTrackerErrors();
        app.UseMiddleware<CrossSiteRequests>();
        app.UseTrackerRequestLog();
        app.UseRouting();
        app.UseAuthentication();
        app.UseLanguages();
        app.UseAuthorization();
        app.UseMiddleware<TwoFactorGate>();
        app.UseMiddleware<AccessGate>();
        app.UseRateLimiter();
        return app;
    }

    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        EndpointPermissions.Verify(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
        app.WarnOfUnknownSettings();
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Told to stop while it was still starting: that is no fault.
        }

        return 0;
    }

    private static void TrustOnly(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in List(configuration["ForwardedHeaders:KnownProxies"]))
        {
            if (!IPAddress.TryParse(proxy, out var address))
            {
                throw new SettingException($"ForwardedHeaders__KnownProxies is a list of addresses such as 10.0.0.2;10.0.0.3. {proxy} is none.");
            }

            options.KnownProxies.Add(address);
        }

        // Without a proxy that is known, nobody's word about the scheme or the caller counts.
        options.ForwardedHeaders = options.KnownProxies.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
    }

    private static string[] List(string? setting) =>
        setting?.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
