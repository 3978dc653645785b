using System.Text.Json;
using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>
/// A device for passkeys that Chromium plays (the WebAuthn domain of its DevTools protocol). It is touched when a button asks for it and at no other time:
/// touched always, it would sign in by itself wherever a page offers a passkey in a field.
/// </summary>
internal sealed class VirtualAuthenticator
{
    private readonly ICDPSession session;
    private readonly string id;

    private VirtualAuthenticator(ICDPSession session, string id) => (this.session, this.id) = (session, id);

    /// <param name="verifies">It asks for the finger or the PIN and gets it.</param>
    public static async Task<VirtualAuthenticator> PlugInAsync(BrowserWindow window, bool verifies = true)
    {
        var protocol = await window.Context.NewCDPSessionAsync(window.Page);
        await protocol.SendAsync("WebAuthn.enable");
        var added = await protocol.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = verifies,
                ["automaticPresenceSimulation"] = false,
            },
        });
        return new VirtualAuthenticator(protocol, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Presses the button that asks for the device and touches it, and waits for the page it leads to.</summary>
    public async Task UseAsync(BrowserWindow window, string button)
    {
        var page = window.Page;
        await window.ReadyAsync();

        // What is offered in a field has asked first, so that the question that is caught is the button's.
        await page.WaitForFunctionAsync("() => !document.querySelector('form[data-autofill]') || performance.getEntriesByType('resource').some(one => one.name.endsWith('Options'))");
        await page.RouteAsync(url => url.EndsWith("Options", StringComparison.Ordinal), async route => await GoOnAsync(route, isThere: true), new() { Times = 1 });
        await page.RouteAsync(url => url.EndsWith("handler=Passkey", StringComparison.Ordinal) || url.EndsWith("handler=Add", StringComparison.Ordinal), async route => await GoOnAsync(route, isThere: false), new() { Times = 1 });
        await page.LeadOnAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
    }

    /// <summary>From now on, whatever asks for it is answered.</summary>
    public Task TouchAsync() => PresenceAsync(true);

    private async Task GoOnAsync(IRoute route, bool isThere)
    {
        await PresenceAsync(isThere);
        await route.ContinueAsync();
    }

    private async Task PresenceAsync(bool isThere) => await session.SendAsync(
        "WebAuthn.setAutomaticPresenceSimulation", new Dictionary<string, object> { ["authenticatorId"] = id, ["enabled"] = isThere });

    /// <summary>How many passkeys it holds.</summary>
    public async Task<int> CountAsync()
    {
        JsonElement? held = await session.SendAsync("WebAuthn.getCredentials", new Dictionary<string, object> { ["authenticatorId"] = id });
        return held!.Value.GetProperty("credentials").GetArrayLength();
    }
}
