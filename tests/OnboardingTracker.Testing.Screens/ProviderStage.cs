using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>An installation at which people can sign in by OpenID Connect, while the provider cannot be reached.</summary>
internal static class ProviderStage
{
    public static async Task<Stage> SetAsync()
    {
        // Nobody listens on the discard port.
        KeyValuePair<string, string>[] oidc =
            [new("Oidc:Authority", "http://127.0.0.1:9"), new("Oidc:ClientId", "tracker"), new("Oidc:ClientSecret", "secret"), new("Oidc:DisplayName", "Northwind Traders International Login")];
        var host = await TrackerHost.StartAsync(oidc);
        await host.CreateOwnerAsync();
        return new Stage(host,
        [
            new("sign-in", "with-provider", "/signin") { SignedOut = true },
            new("sign-in-by-provider", "down", "/signin/oidc/start") { SignedOut = true, Status = 503 },
            new("sign-in-by-provider", "not-begun", "/signin/oidc") { SignedOut = true, Status = 400, HasMarkupOfAnother = true },
            new("account", "with-provider", "/account"),
            new("linked-sign-ins", "empty", "/account/linked-sign-ins"),
            new("linked-sign-ins", "late", "/account/linked-sign-ins?handler=Link") { Status = 400 },
        ]);
    }
}
