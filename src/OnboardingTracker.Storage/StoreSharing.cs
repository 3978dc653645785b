namespace OnboardingTracker.Storage;

/// <summary>Whether several instances may use the database at the same time.</summary>
public sealed record StoreSharing(bool IsShared);
