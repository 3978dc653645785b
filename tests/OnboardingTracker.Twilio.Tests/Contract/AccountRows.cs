using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Tests.Contract;

/// <summary>A list of the snapshot beside the simulator's own, field by field: money, times, words and yes or no in one way of writing.</summary>
/// <param name="Collection">As the control API calls it.</param>
/// <param name="Fields">Twilio's names, in the order of the rows.</param>
internal sealed record AccountRows(string Collection, IReadOnlyList<string> Fields, IReadOnlyList<string> Rows)
{
    public static IEnumerable<AccountRows> Of(AccountSnapshot snapshot)
    {
        var services = snapshot.MessagingServices;
        AccountRows?[] tables =
        [
            Table("accounts", ["sid", "friendly_name", "status", "type", "owner_account_sid", "date_created"],
                snapshot.Account is null ? null : snapshot.Subaccounts?.Prepend(snapshot.Account), one => [one.Sid, one.FriendlyName, one.Status, one.Type, one.OwnerAccountSid, one.DateCreated]),
            Table<AccountBalance>("balance", ["balance", "currency"], snapshot.Balance is null ? null : [snapshot.Balance], one => [one.Amount, one.Currency]),
            Table("keys", ["sid", "friendly_name", "date_created"], snapshot.Keys, one => [one.Sid, one.FriendlyName, one.DateCreated]),
            Table("incoming-phone-numbers",
                ["sid", "phone_number", "capabilities.sms", "capabilities.mms", "capabilities.voice", "sms_url", "sms_application_sid", "status",
                    "bundle_sid", "address_sid", "address_requirements", "beta"],
                snapshot.PhoneNumbers,
                one => [one.Sid, one.Number, one.Sms, one.Mms, one.Voice, one.SmsUrl, one.SmsApplicationSid, one.Status, one.BundleSid, one.AddressSid,
                    one.AddressRequirements, one.Beta]),
            Table("short-codes", ["sid", "short_code", "friendly_name", "sms_url"],
                snapshot.ShortCodes, one => [one.Sid, one.Code, one.FriendlyName, one.SmsUrl]),
            Table("services",
                ["sid", "friendly_name", "usecase", "inbound_request_url", "fallback_url", "status_callback", "use_inbound_webhook_on_number",
                    "sticky_sender", "validity_period", "us_app_to_person_registered"],
                services,
                one => [one.Sid, one.FriendlyName, one.Usecase, one.InboundRequestUrl, one.FallbackUrl, one.StatusCallback, one.UseInboundWebhookOnNumber,
                    one.StickySender, one.ValidityPeriod, one.UsAppToPersonRegistered]),
            Table("service-phone-numbers", ["service_sid", "sid"],
                services?.SelectMany(service => service.PhoneNumberSids!, (service, sid) => (service, sid)), one => [one.service.Sid, one.sid]),
            Table("service-short-codes", ["service_sid", "sid", "country_code"],
                services?.SelectMany(service => service.ShortCodeSids!, (service, sid) => (service, sid)),
                one => [one.service.Sid, one.sid, one.service.ShortCodeCountries!.GetValueOrDefault(one.sid)]),
            Table("alpha-senders", ["service_sid", "sid", "alpha_sender"],
                services?.SelectMany(service => service.AlphaSenders!, (service, sender) => (service, sender)),
                one => [one.service.Sid, one.sender.Sid, one.sender.Sender]),
            Table("campaigns",
                ["sid", "messaging_service_sid", "brand_registration_sid", "campaign_status", "us_app_to_person_usecase", "message_flow",
                    "subscriber_opt_in", "opt_out_keywords", "opt_out_message", "help_keywords", "help_message", "opt_in_keywords", "opt_in_message",
                    "privacy_policy_url", "terms_and_conditions_url", "has_embedded_links", "has_embedded_phone", "mock", "date_created",
                    "date_updated", "rate_limits.att.mps"],
                services?.SelectMany(service => service.Campaigns!),
                one => [one.Sid, one.MessagingServiceSid, one.BrandRegistrationSid, one.Status, one.Usecase, one.MessageFlow, one.SubscriberOptIn,
                    one.OptOutKeywords, one.OptOutMessage, one.HelpKeywords, one.HelpMessage, one.OptInKeywords, one.OptInMessage, one.PrivacyPolicyUrl,
                    one.TermsAndConditionsUrl, one.HasEmbeddedLinks, one.HasEmbeddedPhone, one.Mock, one.DateCreated, one.DateUpdated,
                    one.MessagesPerSecond]),
            Table("brands",
                ["sid", "customer_profile_bundle_sid", "status", "identity_status", "brand_type", "brand_score", "mock", "date_created", "date_updated"],
                snapshot.Brands,
                one => [one.Sid, one.CustomerProfileBundleSid, one.Status, one.IdentityStatus, one.BrandType, one.BrandScore, one.Mock, one.DateCreated,
                    one.DateUpdated]),
            Table("tollfree-verifications",
                ["sid", "tollfree_phone_number_sid", "status", "edit_allowed", "edit_expiration", "date_created", "date_updated"],
                snapshot.TollfreeVerifications,
                one => [one.Sid, one.PhoneNumberSid, one.Status, one.EditAllowed, one.EditExpiration, one.DateCreated, one.DateUpdated]),
            Table("customer-profiles", ["sid", "friendly_name", "policy_sid", "status", "valid_until", "date_updated"],
                snapshot.CustomerProfiles, one => [one.Sid, one.FriendlyName, one.PolicySid, one.Status, one.ValidUntil, one.DateUpdated]),
            Table("bundles", ["sid", "friendly_name", "status", "valid_until", "date_updated"],
                snapshot.Bundles, one => [one.Sid, one.FriendlyName, one.Status, one.ValidUntil, one.DateUpdated]),
        ];
        return tables.OfType<AccountRows>();
    }

    public static IReadOnlyList<string> Sorted(IEnumerable<string> rows) => [.. rows.Order(StringComparer.Ordinal)];

    /// <summary>The same row as the simulator holds it.</summary>
    public static string Held(JsonObject resource, IEnumerable<string> fields) =>
        Row(fields.Select(field => Value(field.Split('.').Aggregate((JsonNode?)resource, (node, name) => node?[name]), field)));

    // What was not read has no table.
    private static AccountRows? Table<T>(string collection, string[] fields, IEnumerable<T>? items, Func<T, object?[]> values) =>
        items is null ? null : new(collection, fields, Sorted(items.Select(item => Row(values(item)))));

    private static object? Value(JsonNode? node, string field) => node?.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => node.GetValue<bool>(),
        JsonValueKind.Number => (int)node,
        JsonValueKind.Array => node.AsArray().Select(word => (string)word!),
        JsonValueKind.String when (string)node! is { Length: > 0 } text => IsTime(field) ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : text,
        _ => null,
    };

    private static bool IsTime(string field) =>
        field.StartsWith("date_", StringComparison.Ordinal) || field is "edit_expiration" or "valid_until";

    private static string Row(IEnumerable<object?> values) => string.Join(" | ", values.Select(value => value switch
    {
        null => "-",
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        IEnumerable<string> words => string.Join(',', words),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    }));
}
