namespace OnboardingTracker.Core.Checks;

/// <summary>
/// The pages of the Twilio Console that fixes name, with their addresses, so that each fix can lead to its own place. The Console moves at times;
/// the addresses are those of the playbook, from general knowledge of November 2026, and stand here once.
/// </summary>
public static class ConsolePlaces
{
    private const string Console = "https://console.twilio.com/us1";

    /// <summary>The longer names first: a fix that names a place inside another leads to the inner one.</summary>
    private static readonly ConsolePlace[] All =
    [
        new(InConsole.ApiKeys, "API keys", $"{Console}/account/keys-credentials/api-keys"),
        new(InConsole.Subaccounts, "Subaccounts", $"{Console}/account/manage-account/subaccounts"),
        new(InConsole.UsageTriggers, "Usage triggers", $"{Console}/billing/manage-billing/usage-triggers"),
        new(InConsole.ActiveNumbers, "Active numbers", $"{Console}/develop/phone-numbers/manage/incoming"),
        new(InConsole.BuyANumber, "Buy a number", $"{Console}/develop/phone-numbers/manage/search"),
        new(InConsole.Bundles, "Regulatory bundles", $"{Console}/develop/phone-numbers/regulatory-compliance/bundles"),
        new(InConsole.GeoPermissions, "Messaging geographic permissions", $"{Console}/develop/sms/settings/geo-permissions"),
        new(InConsole.Brands, "A2P 10DLC brands", $"{Console}/develop/sms/regulatory-compliance/brands"),
        new(InConsole.Campaigns, "A2P 10DLC campaigns", $"{Console}/develop/sms/regulatory-compliance/campaigns"),
        new(InConsole.TollFreeVerifications, "Toll-free verifications", $"{Console}/develop/sms/regulatory-compliance/toll-free-verifications"),
        new(InConsole.CustomerProfiles, "Customer profiles", $"{Console}/develop/trust-hub/customer-profiles"),
        new(InConsole.Addresses, "Addresses", $"{Console}/develop/phone-numbers/regulatory-compliance/addresses"),
        new(InConsole.PortRequests, "Port requests", $"{Console}/develop/phone-numbers/port-host/port-requests"),
        new(InConsole.HostedNumbers, "Hosted numbers", $"{Console}/develop/phone-numbers/port-host/hosted-numbers"),
        new(InConsole.ShortCodes, "Short codes", $"{Console}/develop/phone-numbers/manage/short-codes"),
        new(InConsole.WhatsAppSenders, "WhatsApp senders", $"{Console}/develop/sms/senders/whatsapp-senders"),
        new(InConsole.LinkShortening, "Link shortening", $"{Console}/develop/sms/settings/link-shortening"),
        new(InConsole.VerifyServices, "Verify services", $"{Console}/develop/verify/services"),
        new(InConsole.MessageLogs, "Message logs", $"{Console}/monitor/logs/sms"),
        new(InConsole.ErrorLogs, "Error logs", $"{Console}/monitor/logs/debugger"),
        new(InConsole.Alarms, "Alarms", $"{Console}/monitor/alarms"),
        new(InConsole.AuditEvents, "Audit events", $"{Console}/monitor/audit-events"),
        new(InConsole.ManageUsers, "Manage users", $"{Console}/account/manage-account/manage-users"),
        new(InConsole.Organizations, "Organization accounts", "https://console.twilio.com/admin"),
        new(InConsole.Services, "Messaging Services", $"{Console}/develop/sms/services"),
    ];

    /// <summary>Where users of the account get their roles.</summary>
    public static ConsolePlace Users { get; } = Array.Find(All, place => place.Path == InConsole.ManageUsers)!;

    /// <summary>The place a fix names; null when it names none.</summary>
    public static ConsolePlace? In(string fix) => Array.Find(All, place => fix.Contains(place.Path, StringComparison.Ordinal));
}

/// <summary>A page of the Twilio Console.</summary>
/// <param name="Path">As fixes name it: "Twilio Console › Messaging › Services".</param>
/// <param name="Name">As a button names it.</param>
public sealed record ConsolePlace(string Path, string Name, string Address);
