using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>Places in the Twilio Console, as a fix names them.</summary>
internal static class InConsole
{
    public const string ApiKeys = "Twilio Console, Account, API keys and tokens";

    public const string Subaccounts = "Twilio Console, Account, Subaccounts";

    public const string Services = "Twilio Console, Messaging, Services";

    public const string UsageTriggers = "Twilio Console, Billing, Usage triggers";

    /// <param name="page">The entry of the service's own menu: "Integration", "Sender pool".</param>
    public static string Service(MessagingService service, string page) => $"{Services}, \"{service.Name}\", {page}";
}
