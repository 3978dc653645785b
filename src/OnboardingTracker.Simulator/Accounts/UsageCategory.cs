namespace OnboardingTracker.Simulator.Accounts;

/// <summary>A category of usage as Twilio names it, and the category that it is counted into.</summary>
/// <param name="Within">The next category up; "totalprice" for those at the top.</param>
internal sealed record UsageCategory(string Name, string Description, string CountUnit, string UsageUnit, string? Within)
{
    public const string TotalPrice = "totalprice";
    public const string SmsOutbound = "sms-outbound-longcode";
    public const string SmsInbound = "sms-inbound-longcode";
    public const string CarrierFees = "sms-messages-carrierfees";
    public const string FailedFees = "failed-message-processing-fee";
    public const string LocalNumbers = "phonenumbers-local";
    public const string MobileNumbers = "phonenumbers-mobile";
    public const string TollfreeNumbers = "phonenumbers-tollfree";
    public const string CampaignCharges = "a2p-10dlc-registrationfees-campaigncharges";
    public const string Lookups = "lookups";

    /// <summary>Those that the simulator plays; whatever is within another stands before it, so that one pass adds all up.</summary>
    public static IReadOnlyList<UsageCategory> All { get; } =
    [
        new(SmsOutbound, "Outbound Long Code SMS", "messages", "segments", "sms-outbound"),
        new("sms-outbound", "Outbound SMS", "messages", "segments", "sms"),
        new(SmsInbound, "Inbound Long Code SMS", "messages", "segments", "sms-inbound"),
        new("sms-inbound", "Inbound SMS", "messages", "segments", "sms"),
        new("sms", "SMS", "messages", "segments", TotalPrice),
        new(CarrierFees, "SMS Carrier Fees", "messages", "messages", TotalPrice),
        new(FailedFees, "Failed Message Processing Fee", "messages", "messages", TotalPrice),
        new(LocalNumbers, "Local PhoneNumbers", "numbers", "numbers", "phonenumbers"),
        new(MobileNumbers, "Mobile PhoneNumbers", "numbers", "numbers", "phonenumbers"),
        new(TollfreeNumbers, "Toll Free PhoneNumbers", "numbers", "numbers", "phonenumbers"),
        new("phonenumbers", "PhoneNumbers", "numbers", "numbers", TotalPrice),
        new(CampaignCharges, "A2P 10DLC Campaign Charges", "campaigns", "campaigns", TotalPrice),
        new(Lookups, "Lookups", "requests", "requests", TotalPrice),
        new(TotalPrice, "Total Price", "", "", null),
    ];

    public bool IsTotal => Within is null;

    public static UsageCategory Named(string name) => All.First(category => category.Name == name);
}
