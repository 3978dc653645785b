namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>How a brand is registered for US A2P 10DLC. Source: twilio/ai skill twilio-sms-isv-setup, 2026-06-29.</summary>
public enum A2pBrandKind
{
    /// <summary>No brand is registered.</summary>
    None,

    /// <summary>A business with a tax number and any volume; it is vetted by a second company.</summary>
    Standard,

    /// <summary>A business with a tax number and less than 6,000 segments a day to the US; not vetted.</summary>
    LowVolumeStandard,

    /// <summary>Somebody without a tax number: one campaign, one number.</summary>
    SoleProprietor,
}
