using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Before the first owner: the pages without a session.</summary>
internal static class DoorStage
{
    public static async Task<Stage> SetAsync()
    {
        var host = await TrackerHost.StartAsync(Stage.PracticeOn);
        var setup = host.SetupPath ?? throw new InvalidOperationException("The console printed no setup address.");
        return new Stage(host,
        [
            new("set-up", "empty", setup) { SignedOut = true },
            new("set-up", "failed", setup) { SignedOut = true, Act = page => page.SendByAsync("Make the account"), Status = 422 },
            new("set-up", "used", "/setup/another") { SignedOut = true, Status = 404 },
            new("sign-in", "empty", "/signin") { SignedOut = true },
            new("sign-in", "failed", "/signin") { SignedOut = true, Act = page => page.SendByAsync("Sign in"), Status = 422 },
        ]);
    }
}
