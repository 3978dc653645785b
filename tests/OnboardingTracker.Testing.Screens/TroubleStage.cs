using Microsoft.Playwright;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Twilio does not answer for one onboarding and no longer takes the key of another, or lets it read only a part; somebody else was faster with a form.</summary>
internal static class TroubleStage
{
    private const string Down = "/onboardings/twilio-is-down";
    private const string Lost = "/onboardings/the-key-is-gone";
    private const string TwoFactor = $"{Down}/steps/turn-on-two-factor";

    public static async Task<Stage> SetAsync()
    {
        var twilio = await SimulatorHost.StartAsync(new SimulatorOptions(), CancellationToken.None);
        var host = await TrackerHost.StartAsync(Stage.PracticeOn, new KeyValuePair<string, string>("Twilio:BaseUrl", twilio.BaseUrlTemplate));
        await host.CreateOwnerAsync();
        using var launch = await ConnectedLaunch.OnAsync(host, twilio.Address);
        await launch.StartAsync("Twilio is down");
        await launch.StartAsync("The key is gone");
        await launch.MakeAsync("A key that reads a part");
        await launch.ConnectAsync("a-key-that-reads-a-part", HealthyLaunch.Keys(keySid: SimulatorCredentials.StandardKeySid));
        await launch.CheckAsync("a-key-that-reads-a-part");
        await launch.ConnectOrganizationAsync("a-key-that-reads-a-part");
        await launch.MakeAsync("Without a key");
        await launch.ConnectAsync("without-a-key", HealthyLaunch.AuthToken);
        await launch.MakeAsync("A refused key");
        await launch.FaultAsync(new { status = 503 });
        await launch.CheckAsync("twilio-is-down");
        await launch.MendAsync();
        await launch.FaultAsync(new { status = 401 });
        await launch.CheckAsync("the-key-is-gone");
        await host.TellAsync();

        // What was told stays unread, and what came since could not be told.
        await host.RecordConnectionAsync("the-key-is-gone", isLost: false);
        await host.RecordConnectionAsync("the-key-is-gone");
        await host.FailToTellAsync("the-key-is-gone");
        return new Stage(host, [.. Screens(host)], twilio);
    }

    private static IEnumerable<Screen> Screens(TrackerHost host) =>
    [
        new("overview", "could-not-check", Down),
        new("milestone-numbers", "could-not-check", $"{Down}/m/numbers"),
        new("step", "could-not-check", $"{Down}/steps/receive-replies"),
        new("closer", "could-not-read", $"{Lost}/steps/approve-the-brand/closer") { Act = page => page.LookCloserAsync(host) },
        new("usage-of-month", "could-not-read", $"{Lost}/billing/usage") { Act = page => page.ReadMoneyAsync(host, "Read the charges of") },
        new("money-leaks", "could-not-read", $"{Lost}/billing/leaks") { Act = page => page.ReadMoneyAsync(host, "Look for leaks in") },
        new("overview", "connection-lost", Lost),
        new("step", "connection-lost", $"{Lost}/steps/receive-replies"),
        new("connection", "lost", $"{Lost}/connection"),
        new("disconnect", "typical", $"{Lost}/connection/disconnect"),
        new("onboardings", "trouble", "/onboardings"),
        new("activity", "untold", $"{Lost}/activity"),
        new("notices", "unread", "/notices"),
        new("connection", "limited", "/onboardings/a-key-that-reads-a-part/connection"),
        new("overview", "connection-limited", "/onboardings/a-key-that-reads-a-part"),
        new("step", "connection-limited", "/onboardings/a-key-that-reads-a-part/steps/create-api-keys"),
        new("organization", "typical", "/onboardings/a-key-that-reads-a-part/connection/organization"),
        new("organization", "failed", "/onboardings/a-key-that-reads-a-part/connection/organization") { Act = page => page.SendByAsync("Save and test the organization"), Status = 422 },
        new("organization-remove", "typical", "/onboardings/a-key-that-reads-a-part/connection/organization/remove"),
        new("connection", "auth-token", "/onboardings/without-a-key/connection"),
        new("connection", "refused", "/onboardings/a-refused-key/connection") { Status = 422, Act = ConnectAsync },
        new("connection", "tested-in-vain", $"{Lost}/connection") { Act = page => page.SendByAsync("Test again") },
        .. Conflicts(new Colleague(host, "twilio-is-down")),
    ];

    /// <summary>Each form sent after a colleague has saved something else.</summary>
    private static IEnumerable<Screen> Conflicts(Colleague colleague) =>
    [
        new("confirmation", "conflict", $"{TwoFactor}/confirmation")
        {
            Status = 409,
            Act = page => WriteAsync(page, "How do you know?", "I looked at the settings of the account this morning.", colleague.ConfirmTwoFactorAsync, "Mark done"),
        },
        new("denial", "conflict", $"{TwoFactor}/denial")
        {
            Status = 409,
            Act = page => WriteAsync(page, "What did you see?", "Two people of the night shift have no second factor.", colleague.ConfirmTwoFactorAsync, "Mark as not done"),
        },
        new("step", "undone", TwoFactor) { Act = page => page.SendByAsync("Undo") },
        new("not-needed", "conflict", $"{TwoFactor}/not-needed")
        {
            Status = 409,
            Act = page => WriteAsync(page, "Why is this not needed?", "Our identity provider asks for it.", colleague.LeaveTwoFactorOutAsync, "Mark not needed"),
        },
        new("settings", "conflict", $"{Down}/settings")
        {
            Status = 409,
            Act = page => WriteAsync(page, "Customer", "Northwind Traders", colleague.DescribeAsync, "Save"),
        },
    ];

    private static async Task WriteAsync(IPage page, string field, string text, Func<Task> meanwhile, string button)
    {
        await page.Locator("main").GetByRole(AriaRole.Textbox, new() { Name = field }).FillAsync(text);
        await meanwhile();
        await page.SendByAsync(button);
    }

    private static async Task ConnectAsync(IPage page)
    {
        await page.GetByLabel("Account SID").FillAsync(SimulatorCredentials.AccountSid);
        await page.GetByLabel("API key SID").FillAsync(SimulatorCredentials.MainKeySid);
        await page.GetByLabel("API key secret").FillAsync("a-secret-that-was-copied-wrongly-1");
        await page.SendByAsync("Save and test");
    }
}
