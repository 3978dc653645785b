namespace OnboardingTracker.Web.Hosting;

/// <summary>
/// Where the app listens unless told otherwise. Set in code: an applicationUrl in launchSettings.json and Urls in appsettings.json both beat
/// ASPNETCORE_URLS, and an operator's variable must win.
/// </summary>
public static class TrackerAddress
{
    public const string Default = "http://localhost:5080";

    public static WebApplicationBuilder UseTrackerAddress(this WebApplicationBuilder builder)
    {
        string[] told = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        var isTold = told.Any(key => !string.IsNullOrEmpty(builder.Configuration[key])) || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isTold)
        {
            builder.WebHost.UseUrls(Default);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, true));
        return builder;
    }
}
