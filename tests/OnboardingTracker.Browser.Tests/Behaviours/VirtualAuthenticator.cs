using System.Text.Json;
using Microsoft.Playwright;
using OnboardingTracker.Testing.Screens;

namespace OnboardingTracker.Browser.Tests.Behaviours;

/// <summary>A device for passkeys that Chromium plays (the WebAuthn domain of its DevTools protocol): somebody is always there and touches it.</summary>
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
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new VirtualAuthenticator(protocol, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>How many passkeys it holds.</summary>
    public async Task<int> CountAsync()
    {
        JsonElement? held = await session.SendAsync("WebAuthn.getCredentials", new Dictionary<string, object> { ["authenticatorId"] = id });
        return held!.Value.GetProperty("credentials").GetArrayLength();
    }
}
