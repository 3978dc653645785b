using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Numbers or sender names that the plan holds.</summary>
/// <param name="Country">Of the number itself, ISO 3166-1 alpha-2; null when it is not known. For a sender name, the country it is shown in.</param>
/// <param name="Count">Null when it is not known.</param>
public sealed record PlannedNumbers(string? Country, SenderType Sender, int? Count);

/// <summary>Short codes that the plan holds.</summary>
/// <param name="Country">ISO 3166-1 alpha-2: a short code works in its own country only.</param>
/// <param name="Count">Null when it is not known.</param>
public sealed record PlannedShortCodes(string Country, int? Count);
