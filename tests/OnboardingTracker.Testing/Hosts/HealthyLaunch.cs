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

    public static object Keys(string secret = SimulatorCredentials.Secret) =>
        new { accountSid = SimulatorCredentials.AccountSid, keySid = SimulatorCredentials.MainKeySid, keySecret = secret, authToken = (string?)null };
}
