using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>One thing to ask Twilio for.</summary>
/// <param name="Path">Absolute path and query, escaped, without page size.</param>
/// <param name="ListKey">The array in the answer when the answer does not name it itself; null when the answer is one object.</param>
internal sealed record Call(SnapshotPart Part, string Product, string Path, string? ListKey = null)
{
    /// <summary>The answer comes in pages.</summary>
    public bool HasPages { get; init; } = ListKey is not null;

    /// <summary>How a part is asked for. The four parts inside a Messaging Service need its SID.</summary>
    public static Call For(SnapshotPart part, string accountSid, string serviceSid = "") => part switch
    {
        SnapshotPart.Account => new(part, "api", $"/2010-04-01/Accounts/{accountSid}.json"),
        SnapshotPart.Subaccounts => new(part, "api", "/2010-04-01/Accounts.json", "accounts"),
        SnapshotPart.Keys => new(part, "iam", $"/v1/Keys?AccountSid={accountSid}", "keys"),
        SnapshotPart.Balance => new(part, "api", $"/2010-04-01/Accounts/{accountSid}/Balance.json"),
        SnapshotPart.PhoneNumbers => new(part, "api", $"/2010-04-01/Accounts/{accountSid}/IncomingPhoneNumbers.json", "incoming_phone_numbers"),
        SnapshotPart.ShortCodes => new(part, "api", $"/2010-04-01/Accounts/{accountSid}/SMS/ShortCodes.json", "short_codes"),
        SnapshotPart.UsageTriggers => new(part, "api", $"/2010-04-01/Accounts/{accountSid}/Usage/Triggers.json", "usage_triggers"),
        SnapshotPart.GeoPermissions => new(part, "accounts", "/v1/Messaging/GeoPermissions", "permissions") { HasPages = false },
        SnapshotPart.MessagingServices => new(part, "messaging", "/v1/Services", "services"),
        SnapshotPart.ServicePhoneNumbers => new(part, "messaging", $"/v1/Services/{serviceSid}/PhoneNumbers", "phone_numbers"),
        SnapshotPart.ServiceShortCodes => new(part, "messaging", $"/v1/Services/{serviceSid}/ShortCodes", "short_codes"),
        SnapshotPart.AlphaSenders => new(part, "messaging", $"/v1/Services/{serviceSid}/AlphaSenders", "alpha_senders"),
        SnapshotPart.Campaigns => new(part, "messaging", $"/v1/Services/{serviceSid}/Compliance/Usa2p", "compliance"),
        SnapshotPart.Brands => new(part, "messaging", "/v1/a2p/BrandRegistrations", "data"),
        SnapshotPart.TollfreeVerifications => new(part, "messaging", "/v1/Tollfree/Verifications", "verifications"),
        SnapshotPart.CustomerProfiles => new(part, "trusthub", "/v1/CustomerProfiles", "results"),
        SnapshotPart.Bundles => new(part, "numbers", "/v2/RegulatoryCompliance/Bundles", "results"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Unknown part of an account."),
    };

    /// <summary>The four parts that are asked for once for each Messaging Service.</summary>
    public static bool IsOfService(SnapshotPart part) => part is
        SnapshotPart.ServicePhoneNumbers or SnapshotPart.ServiceShortCodes or SnapshotPart.AlphaSenders or SnapshotPart.Campaigns;

    public string FirstPage(string pageSize) => HasPages
        ? $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}PageSize={pageSize}"
        : Path;
}
