using System.Text.Json;
using OnboardingTracker.Simulator;

namespace OnboardingTracker.Testing.Hosts;

/// <summary>What the API is sent for a launch that the simulator's "healthy" account suits.</summary>
public static class HealthyLaunch
{
    public static readonly object Profile = new
    {
        teamType = "smallTeam",
        countries = (string[])["US", "CA"],
        useCases = (string[])["alerts"],
        messagesPerDay = 20000,
        peakPerSecond = 10,
        twoWay = true,
        mms = false,
        voice = false,
        whatsApp = false,
        invoiced = false,
        senderTypes = (string[])["a2p10dlc", "tollFree"],
        plannedServices = (string[])["Alerts"],
    };

    /// <summary>The same with so few messages that the balance of the account lasts, as far as prices are known.</summary>
    /// <param name="isInvoiced">Whether the account is billed by invoice, rather than from a balance.</param>
    public static object ProfileOfFew(bool isInvoiced = false)
    {
        var profile = JsonSerializer.SerializeToNode(Profile)!.AsObject();
        profile["messagesPerDay"] = 10;
        profile["invoiced"] = isInvoiced;
        return profile;
    }

    public static readonly object AuthToken = new
    {
        accountSid = SimulatorCredentials.AccountSid,
        keySid = (string?)null,
        keySecret = (string?)null,
        authToken = SimulatorCredentials.AuthToken,
    };

    /// <summary>The credential of the organization that the account belongs to.</summary>
    public static object Organization(string secret = SimulatorCredentials.ClientSecret) =>
        new { organizationSid = SimulatorCredentials.OrganizationSid, clientId = SimulatorCredentials.ClientId, clientSecret = secret };

    public static object Keys(string secret = SimulatorCredentials.Secret, string keySid = SimulatorCredentials.MainKeySid) =>
        new { accountSid = SimulatorCredentials.AccountSid, keySid, keySecret = secret, authToken = (string?)null };
}
