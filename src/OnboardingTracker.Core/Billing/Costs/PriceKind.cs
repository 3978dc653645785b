namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>What a price is paid for, and so in which unit it counts.</summary>
public enum PriceKind
{
    /// <summary>A segment of an outbound SMS.</summary>
    OutboundMessage,

    /// <summary>A segment of an inbound SMS.</summary>
    InboundMessage,

    /// <summary>An outbound MMS.</summary>
    OutboundMms,

    /// <summary>An inbound MMS.</summary>
    InboundMms,

    /// <summary>What a carrier takes besides for a segment of an outbound SMS.</summary>
    CarrierFee,

    /// <summary>What a carrier takes besides for a segment of an inbound SMS.</summary>
    InboundCarrierFee,

    /// <summary>What a carrier takes besides for an outbound MMS.</summary>
    MmsCarrierFee,

    /// <summary>A number for a month.</summary>
    Number,

    /// <summary>A short code for a month.</summary>
    ShortCodeLease,

    /// <summary>Setting up a short code, once.</summary>
    ShortCodeSetup,

    /// <summary>A sender name for a month in a country that charges for it.</summary>
    SenderName,

    /// <summary>Verification of a toll-free number, once.</summary>
    TollFreeVerification,

    /// <summary>Registration of a brand for A2P 10DLC, once.</summary>
    BrandRegistration,

    /// <summary>Secondary vetting of a standard brand, once.</summary>
    BrandVetting,

    /// <summary>Verification of a campaign, at each submission.</summary>
    CampaignVerification,

    /// <summary>A campaign for a month.</summary>
    CampaignMonthly,

    /// <summary>A message by RCS.</summary>
    RcsMessage,

    /// <summary>A message by WhatsApp, with the fee of Meta.</summary>
    WhatsAppMessage,
}
