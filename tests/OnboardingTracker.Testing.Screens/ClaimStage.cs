using Microsoft.Playwright;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>What people say against what Twilio shows, and what time does to both: denied, disputed, kept, broken, to renew.</summary>
internal static class ClaimStage
{
    private const string Key = "/onboardings/autumn-launch";
    private const string TwoFactor = $"{Key}/steps/turn-on-two-factor";
    private const string Countries = $"{Key}/steps/allow-the-planned-countries";

    /// <summary>Longer than any confirmation lasts that has to be renewed within a year.</summary>
    private static readonly TimeSpan HalfAYear = TimeSpan.FromDays(200);

    public static async Task<Stage> SetAsync()
    {
        // The account's dates count back from the day on which it is read, not from the one on which people began.
        var clock = new ShiftedClock();
        clock.Advance(HalfAYear);
        var twilio = await SimulatorHost.StartAsync(new SimulatorOptions { Clock = clock }, CancellationToken.None);
        var host = await TrackerHost.StartAsync(Stage.PracticeOn, new KeyValuePair<string, string>("Twilio:BaseUrl", twilio.BaseUrlTemplate));
        await host.CreateOwnerAsync();
        var key = await BeginAsync(host, twilio);
        host.Clock.Advance(HalfAYear);
        using var launch = await ConnectedLaunch.OnAsync(host, twilio.Address);
        await launch.ConnectAsync(key, HealthyLaunch.Keys());
        await launch.CheckAsync(key);

        // Behind the look, so that the event of it lies between this look and the next.
        clock.Advance(TimeSpan.FromSeconds(90));
        await BreakAsync(launch, key);
        await SayLateAsync(launch, key);
        return new Stage(host, [.. Screens(), .. Moves(new Colleague(host, key))], twilio);
    }

    /// <summary>By a token of its own: none lasts half a year.</summary>
    private static async Task<string> BeginAsync(TrackerHost host, SimulatorHost twilio)
    {
        using var launch = await ConnectedLaunch.OnAsync(host, twilio.Address);
        var key = await launch.MakeAsync("Autumn launch");
        await launch.SayAsync(key, "turn-on-two-factor", "confirmation", new { note = "Everybody has a second factor; seen in the settings." });
        await launch.AddEvidenceAsync(key, "turn-on-two-factor", new { link = "https://wiki.example.com/launch/two-factor" });
        return key;
    }

    /// <summary>The campaign fails and Canada is closed after both were in order.</summary>
    private static async Task BreakAsync(ConnectedLaunch launch, string key)
    {
        await launch.PatchAsync("campaigns", new { campaign_status = "FAILED" });
        await launch.PermitAsync("CA", isAllowed: false);
        await launch.CheckAsync(key);
    }

    private static async Task SayLateAsync(ConnectedLaunch launch, string key)
    {
        await launch.SayAsync(key, "decide-on-an-edition", "denial", new { note = "Procurement has not answered yet, so nobody has decided." });
        await launch.SayAsync(key, "create-api-keys", "denial", new { note = "The billing service still signs in with the auth token." });
        await launch.SayAsync(key, "review-payment-method", "not-needed", new { reason = "The reseller pays." });
        await launch.SayAsync(key, "allow-the-planned-countries", "confirmation", new { note = "Support opens Canada tonight." });
        await launch.SayAsync(key, "approve-the-campaign", "confirmation", new { note = "The campaign was handed in again yesterday." });
        await launch.SayAsync(key, "approve-the-campaign", "disagreement", new { use = "person", reason = "Support told us that the list is a day behind." });
    }

    private static IEnumerable<Screen> Screens() =>
    [
        new("overview", "claims", Key),
        new("milestone-account", "claims", $"{Key}/m/account"),
        new("milestone-numbers", "claims", $"{Key}/m/numbers"),
        new("step", "denied", $"{Key}/steps/decide-on-an-edition"),
        new("step", "denial-disputed", $"{Key}/steps/create-api-keys"),
        new("step", "to-renew", TwoFactor),
        new("step", "broke", $"{Key}/steps/put-us-numbers-in-the-campaign"),
        new("step", "kept", $"{Key}/steps/approve-the-campaign"),
        new("denial", "typical", $"{Key}/steps/know-the-price/denial"),
        new("denial", "failed", $"{Key}/steps/know-the-price/denial") { Act = page => page.SendByAsync("Mark as not done"), Status = 422 },
        new("denial", "change", $"{Key}/steps/decide-on-an-edition/denial"),
        new("confirmation", "again", $"{TwoFactor}/confirmation"),
        new("activity", "claims", $"{Key}/activity"),
        new("report", "claims", $"{Key}/report"),
    ];

    /// <summary>What changes the onboarding, so it comes last.</summary>
    private static IEnumerable<Screen> Moves(Colleague colleague) =>
    [
        new("disagreement", "conflict", $"{Countries}/disagreement")
        {
            Status = 409,
            Act = async page =>
            {
                await page.GetByLabel("Why does the confirmation count?").FillAsync("Canada follows in a second launch.");
                await colleague.ConfirmAsync("allow-the-planned-countries", "Canada was opened; the list does not show it yet.");
                await page.SendByAsync("Keep the confirmation");
            },
        },
        new("overview", "news", Key)
        {
            Act = async page =>
            {
                // Only who listens already is told.
                await page.RunAndWaitForResponseAsync(() => page.ReloadAsync(), answer => answer.Url.Contains("/live?", StringComparison.Ordinal));
                await colleague.LeaveTwoFactorOutAsync();
                await page.Locator(".news:not([hidden])").WaitForAsync();
            },
        },
        new("milestone-numbers", "ticked", $"{Key}/m/numbers") { Act = TickAsync },
        new("milestone-numbers", "not-saved", $"{Key}/m/numbers") { Act = TickOfflineAsync, Noise = ["net::ERR_", "Failed to fetch"] },
        new("step", "denial-taken-back", $"{Key}/steps/decide-on-an-edition") { Act = page => page.SendByAsync("Take it back") },
        new("step", "needed-again", $"{Key}/steps/review-payment-method") { Act = page => page.SendByAsync("Take back into the list") },
        new("milestone-numbers", "busy", $"{Key}/m/numbers") { Act = TickInVainAsync },
    ];

    private static ILocator FirstTick(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Mark done: " }).First;

    /// <summary>Nothing comes back, so that the button goes on showing that it works. The window keeps this, so it is the last that is done in it.</summary>
    private static async Task TickInVainAsync(IPage page)
    {
        await page.RouteAsync("**/confirmation", _ => { });
        await FirstTick(page).ClickAsync();
        await page.Locator("[aria-busy=true]").WaitForAsync();
    }

    private static async Task TickOfflineAsync(IPage page)
    {
        await page.Context.SetOfflineAsync(true);
        await FirstTick(page).ClickAsync();
        await page.Locator(".trouble[role=alert]").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
    }

    private static async Task TickAsync(IPage page)
    {
        var button = FirstTick(page);
        var row = page.Locator($"#step-{await button.EvaluateAsync<string>("button => button.closest('[data-step]').dataset.step")}");
        await button.ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Undo" }).WaitForAsync();
    }
}
