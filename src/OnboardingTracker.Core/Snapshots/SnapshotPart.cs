namespace OnboardingTracker.Core.Snapshots;

/// <summary>A part of an account that is read on its own and can fail on its own.</summary>
public enum SnapshotPart
{
    Account,
    Subaccounts,
    Balance,
    Keys,
    PhoneNumbers,
    ShortCodes,
    MessagingServices,
    ServicePhoneNumbers,
    ServiceShortCodes,
    AlphaSenders,
    Campaigns,
    Brands,
    TollfreeVerifications,
    CustomerProfiles,
    Bundles,
    GeoPermissions,
    UsageTriggers,
}
