namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>The smallest part of a bill that both a forecast and Twilio's usage records can tell: records know no countries.</summary>
public enum UsageGroup
{
    OutboundMessages,
    InboundMessages,
    OutboundMms,
    InboundMms,

    /// <summary>Carrier fees of SMS, both ways.</summary>
    SmsCarrierFees,

    MmsCarrierFees,
    PhoneNumbers,
    ShortCodes,

    /// <summary>Registration of brands and verification of campaigns.</summary>
    A2pOneTime,

    /// <summary>Campaigns by the month.</summary>
    A2pMonthly,
}
