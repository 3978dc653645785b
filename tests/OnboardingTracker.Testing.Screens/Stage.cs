using Microsoft.Playwright;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>An installation in one condition, with the screens that are worth seeing in it.</summary>
public sealed class Stage(TrackerHost host, IReadOnlyList<Screen> screens, SimulatorHost? twilio = null) : IAsyncDisposable
{
    public static readonly KeyValuePair<string, string> PracticeOn = new("Practice:Enabled", "true");

    /// <summary>
    /// Every condition: before the first owner, with nothing, practising, with much, with trouble, during a check, with people's words against Twilio's,
    /// with everything done, without practice, inviting people, with a provider of OpenID Connect, with cost that is divided.
    /// </summary>
    public static IReadOnlyList<Func<Chromium, Task<Stage>>> All { get; } =
    [
        _ => DoorStage.SetAsync(),
        _ => EmptyStage.SetAsync(),
        PracticeStage.SetAsync,
        _ => FullStage.SetAsync(),
        _ => TroubleStage.SetAsync(),
        _ => CheckingStage.SetAsync(),
        _ => ClaimStage.SetAsync(),
        _ => DoneStage.SetAsync(),
        _ => PlainStage.SetAsync(),
        _ => InvitingStage.SetAsync(),
        _ => ProviderStage.SetAsync(),
        CostStage.SetAsync,
    ];

    public TrackerHost Host => host;

    public IReadOnlyList<Screen> Screens => screens;

    /// <summary>
    /// Opens the screens one after another in one window each for a guest, the owner and whoever else sees some, and hands each to somebody who looks. What went
    /// wrong with any of them is said at the end, all together.
    /// </summary>
    public async Task ShowAsync(Chromium chromium, Func<Screen, BrowserWindow, Task> look, Func<Screen, bool>? wanted = null)
    {
        await using var guest = await chromium.OpenAsync(host.BaseAddress);
        await using var owner = await chromium.OpenAsync(host.BaseAddress);
        BrowserWindow? other = null;
        var isIn = false;
        var otherIs = "";
        List<string> failures = [];
        foreach (var screen in screens.Where(wanted ?? (_ => true)))
        {
            if (screen.As is null && !screen.SignedOut && !isIn)
            {
                await owner.SignInAsync();
                isIn = true;
            }

            if (screen.As is { } email && email != otherIs)
            {
                if (other is not null)
                {
                    await other.DisposeAsync();
                }

                other = await chromium.OpenAsync(host.BaseAddress);
                await other.SignInAsync(email: email);
                otherIs = email;
            }

            var window = screen.SignedOut ? guest : screen.As is null ? owner : other!;
            await window.Page.SetViewportSizeAsync(Math.Min(screen.UpTo, 1280), 900);
            try
            {
                await screen.OpenAsync(window);
                await look(screen, window);
            }
            catch (Exception failure) when (failure is InvalidOperationException or PlaywrightException or TimeoutException)
            {
                failures.Add($"{screen}: {failure.Message}");
            }
        }

        if (other is not null)
        {
            await other.DisposeAsync();
        }

        if (failures.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, failures));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        if (twilio is not null)
        {
            await twilio.DisposeAsync();
        }
    }
}
