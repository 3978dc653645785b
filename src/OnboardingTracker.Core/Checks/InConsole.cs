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

    public const string Addresses = "Twilio Console › Phone Numbers › Regulatory Compliance › Addresses";

    public const string PortRequests = "Twilio Console › Phone Numbers › Port & Host › Port requests";

    public const string HostedNumbers = "Twilio Console › Phone Numbers › Port & Host › Hosted numbers";

    public const string ShortCodes = "Twilio Console › Phone Numbers › Manage › Short codes";

    public const string WhatsAppSenders = "Twilio Console › Messaging › Senders › WhatsApp senders";

    public const string LinkShortening = "Twilio Console › Messaging › Settings › Link shortening";

    public const string VerifyServices = "Twilio Console › Verify › Services";

    public const string MessageLogs = "Twilio Console › Monitor › Logs › Messaging";

    public const string ErrorLogs = "Twilio Console › Monitor › Logs › Errors";

    public const string Alarms = "Twilio Console › Monitor › Alarms";

    public const string AuditEvents = "Twilio Console › Monitor › Audit events";

    public const string ManageUsers = "Twilio Console › Account › Manage users";

    public const string Organizations = "Twilio Console › Admin › Accounts";

    /// <param name="page">The entry of the service's own menu: "Integration", "Sender pool".</param>
    public static string Service(MessagingService service, string page) => $"{Services} › \"{service.Name}\" › {page}";
}
