using System.Globalization;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>One thing to ask Twilio for.</summary>
/// <param name="Topic">What is asked for: a part of an account, or a detail.</param>
/// <param name="Path">Absolute path and query, escaped, without page size.</param>
/// <param name="ListKey">The array in the answer when the answer does not name it itself; null when the answer is one object.</param>
internal sealed record Call(Topic Topic, string Product, string Path, string? ListKey = null)
{
    private const int SampledPages = Message.MostRead / 1000;

    // No account is near 2,000,000 numbers, and 1,000 subaccounts are Twilio's limit.
    private const int MostPages = 2000;

    public Paging Paging { get; init; } = ListKey is null ? Paging.None : Paging.Link;

    /// <summary>After so many pages the rest is left: a sample is enough. Null when the whole list is wanted.</summary>
    public int? SampleOf { get; init; }

    /// <summary>An answer 307 is the answer; the address in it is not followed.</summary>
    public bool AnswersWithRedirect { get; init; }

    /// <summary>What the part is asked inside of: the SID of a service, bundle or subscription, or a country; "" when it is asked for once.</summary>
    public string Inside { get; init; } = "";

    /// <summary>The largest page that Twilio gives.</summary>
    public int LargestPage { get; init; } = 1000;

    public int PagesAtMost => SampleOf ?? MostPages;

    /// <summary>How a part is asked for.</summary>
    /// <param name="now">Where the windows of time end that some parts are asked for.</param>
    public static Call For(SnapshotPart part, string accountSid, DateTimeOffset now, string inside = "") =>
        Of(part, accountSid, now, inside) with { Inside = inside };

    /// <summary>How a part of an organization is asked for at one of its places.</summary>
    /// <param name="scope">Of role assignments: the account or organization whose roles are wanted. Without it Twilio refuses (25203).</param>
    public static Call ForOrganization(SnapshotPart part, OrganizationPlace place, string scope) => part switch
    {
        SnapshotPart.OrganizationUsers => new(part, place.Product, place.Path, "Resources") { Paging = Paging.Index },
        SnapshotPart.RoleAssignments => new(part, place.Product, $"{place.Path}?Scope={scope}", "content") { LargestPage = 100, Inside = scope },
        _ => new(part, place.Product, place.Path, "content") { LargestPage = 100 },
    };

    public string FirstPage(int? size = null) => Paging switch
    {
        Paging.None => Path,

        // Twilio's description of it knows no parameter for the size.
        Paging.Index => Path,
        Paging.Token => With($"Size={size ?? 100}"),
        Paging.Number => With($"PageSize={size ?? 50}"),
        _ => With($"PageSize={size ?? LargestPage}"),
    };

    /// <summary>The path with one more parameter.</summary>
    public string With(string parameter) => $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameter}";

    private static Call Of(SnapshotPart part, string accountSid, DateTimeOffset now, string inside) => part switch
    {
        SnapshotPart.Account => new(part, "api", $"/2010-04-01/Accounts/{accountSid}.json"),
        SnapshotPart.Subaccounts => new(part, "api", "/2010-04-01/Accounts.json", "accounts"),
        SnapshotPart.Keys => new(part, "iam", $"/v1/Keys?AccountSid={accountSid}", "keys"),
        SnapshotPart.Balance => OfAccount(part, accountSid, "Balance.json", null),
        SnapshotPart.PhoneNumbers => OfAccount(part, accountSid, "IncomingPhoneNumbers.json", "incoming_phone_numbers"),
        SnapshotPart.ShortCodes => OfAccount(part, accountSid, "SMS/ShortCodes.json", "short_codes"),
        SnapshotPart.Addresses => OfAccount(part, accountSid, "Addresses.json", "addresses"),
        SnapshotPart.Messages => OfAccount(part, accountSid, $"Messages.json?DateSent%3E={Day(now, 7)}", "messages") with { SampleOf = SampledPages },
        SnapshotPart.UsageTriggers => OfAccount(part, accountSid, "Usage/Triggers.json", "usage_triggers"),
        SnapshotPart.DailyUsage => OfAccount(
            part, accountSid, $"Usage/Records/Daily.json?Category=sms-outbound&StartDate={Day(now, 30)}&EndDate={Day(now, 0)}", "usage_records"),
        SnapshotPart.LookupUsage => OfAccount(part, accountSid, "Usage/Records.json", "usage_records"),
        SnapshotPart.DailySpend => OfAccount(
            part, accountSid, $"Usage/Records/Daily.json?Category=totalprice&StartDate={Day(now, 14)}&EndDate={Day(now, 1)}", "usage_records"),
        SnapshotPart.Applications => OfAccount(part, accountSid, $"Applications/{inside}.json", null),
        SnapshotPart.GeoPermissions => new(part, "accounts", "/v1/Messaging/GeoPermissions", "permissions") { Paging = Paging.None },
        SnapshotPart.CustomerProfiles => new(part, "trusthub", "/v1/CustomerProfiles", "results"),
        SnapshotPart.ProfileEvaluations => new(part, "trusthub", $"/v1/CustomerProfiles/{inside}/Evaluations", "results"),
        SnapshotPart.TrustProducts => new(part, "trusthub", "/v1/TrustProducts", "results"),
        SnapshotPart.Alerts => new(part, "monitor", $"/v1/Alerts?LogLevel=error&StartDate={Instant(now, 1)}", "alerts") { SampleOf = SampledPages },
        SnapshotPart.AuditEvents => new(part, "monitor", $"/v1/Events?StartDate={Instant(now, 30)}", "events") { SampleOf = SampledPages },
        SnapshotPart.Alarms => new(part, "monitor", "/v2/Alarms", "alarms"),
        SnapshotPart.Sinks => new(part, "events", "/v1/Sinks", "sinks"),
        SnapshotPart.Subscriptions => new(part, "events", "/v1/Subscriptions", "subscriptions"),
        SnapshotPart.SubscribedEvents => new(part, "events", $"/v1/Subscriptions/{inside}/SubscribedEvents", "types"),
        SnapshotPart.VerifyServices => new(part, "verify", "/v2/Services", "services"),
        SnapshotPart.MessagingPrices => new(part, "pricing", $"/v1/Messaging/Countries/{inside}"),
        _ => OfMessaging(part, now, inside) ?? OfNumbers(part, inside)
            ?? throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part of an account."),
    };

    private static Call OfAccount(SnapshotPart part, string accountSid, string path, string? listKey) =>
        new(part, "api", $"/2010-04-01/Accounts/{accountSid}/{path}", listKey);

    private static Call? OfMessaging(SnapshotPart part, DateTimeOffset now, string inside) => part switch
    {
        SnapshotPart.MessagingServices => new(part, "messaging", "/v1/Services", "services"),
        SnapshotPart.ServicePhoneNumbers => new(part, "messaging", $"/v1/Services/{inside}/PhoneNumbers", "phone_numbers"),
        SnapshotPart.ServiceShortCodes => new(part, "messaging", $"/v1/Services/{inside}/ShortCodes", "short_codes"),
        SnapshotPart.AlphaSenders => new(part, "messaging", $"/v1/Services/{inside}/AlphaSenders", "alpha_senders"),
        SnapshotPart.DestinationAlphaSenders => new(part, "messaging", $"/v1/Services/{inside}/DestinationAlphaSenders", "alpha_senders"),
        SnapshotPart.ServiceChannelSenders => new(part, "messaging", $"/v1/Services/{inside}/ChannelSenders", "senders"),
        SnapshotPart.Campaigns => new(part, "messaging", $"/v1/Services/{inside}/Compliance/Usa2p", "compliance"),
        SnapshotPart.LinkDomains => new(part, "messaging", $"/v1/LinkShortening/MessagingServices/{inside}/Domain"),
        SnapshotPart.Brands => new(part, "messaging", "/v1/a2p/BrandRegistrations", "data"),
        SnapshotPart.BrandVettings => new(part, "messaging", $"/v1/a2p/BrandRegistrations/{inside}/Vettings", "data"),
        SnapshotPart.TollfreeVerifications => new(part, "messaging", "/v1/Tollfree/Verifications", "verifications"),
        SnapshotPart.WhatsappSenders => new(part, "messaging", "/v2/Channels/Senders?Channel=whatsapp", "senders"),
        SnapshotPart.Deactivations => new(part, "messaging", $"/v1/Deactivations?Date={Day(now, 2)}") { AnswersWithRedirect = true },
        _ => null,
    };

    private static Call? OfNumbers(SnapshotPart part, string inside) => part switch
    {
        SnapshotPart.Bundles => Regulatory(part, "Bundles"),
        SnapshotPart.BundleEvaluations => Regulatory(part, $"Bundles/{inside}/Evaluations"),
        SnapshotPart.BundleItems => Regulatory(part, $"Bundles/{inside}/ItemAssignments"),
        SnapshotPart.SupportingDocuments => Regulatory(part, "SupportingDocuments"),
        SnapshotPart.EndUsers => Regulatory(part, "EndUsers"),
        SnapshotPart.Regulations => Regulatory(part, $"Regulations?IsoCountry={inside}"),
        SnapshotPart.HostedNumberOrders => new(part, "numbers", "/v2/HostedNumber/Orders", "items"),
        SnapshotPart.PortInRequests => new(part, "numbers", "/v1/Porting/PortIn/PortInRequests", "port_in_requests") { Paging = Paging.Token },
        SnapshotPart.PortInNumbers => new(part, "numbers", $"/v1/Porting/PortIn/{inside}"),
        SnapshotPart.ShortCodeApplications => new(part, "numbers", "/v2/ShortCodes/Applications", "results") { Paging = Paging.Number },
        _ => null,
    };

    private static Call Regulatory(SnapshotPart part, string path) => new(part, "numbers", $"/v2/RegulatoryCompliance/{path}", "results");

    private static string Day(DateTimeOffset now, int daysAgo) =>
        now.UtcDateTime.AddDays(-daysAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset now, int daysAgo) =>
        now.UtcDateTime.AddDays(-daysAgo).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
