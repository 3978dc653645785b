using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>Places in the Twilio Console, as a fix names them.</summary>
internal static class InConsole
{
    public const string ApiKeys = "Twilio Console › Account › API keys and tokens";

    public const string Subaccounts = "Twilio Console › Account › Subaccounts";

    public const string Services = "Twilio Console › Messaging › Services";

    public const string UsageTriggers = "Twilio Console › Billing › Usage triggers";

    public const string ActiveNumbers = "Twilio Console › Phone Numbers › Manage › Active numbers";

    public const string BuyANumber = "Twilio Console › Phone Numbers › Manage › Buy a number";

    public const string Bundles = "Twilio Console › Phone Numbers › Regulatory Compliance › Bundles";

    public const string GeoPermissions = "Twilio Console › Messaging › Settings › Geo permissions";

    public const string Brands = "Twilio Console › Messaging › Regulatory Compliance › Brands";

    public const string Campaigns = "Twilio Console › Messaging › Regulatory Compliance › Campaigns";

    public const string TollFreeVerifications = "Twilio Console › Messaging › Regulatory Compliance › Toll-free verifications";

    public const string CustomerProfiles = "Twilio Console › Trust Hub › Customer profiles";

    /// <param name="page">The entry of the service's own menu: "Integration", "Sender pool".</param>
    public static string Service(MessagingService service, string page) => $"{Services} › \"{service.Name}\" › {page}";
}
