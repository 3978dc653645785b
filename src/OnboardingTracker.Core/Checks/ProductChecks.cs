using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Checks.Delivery;

namespace OnboardingTracker.Core.Checks;

/// <summary>Every check of the product, in the order of the milestones.</summary>
public static class ProductChecks
{
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new AccountIsActive(),
        new BalanceCoversTheStart(),
        new SpendTriggerIsSet(),
        new SubaccountsAreActive(),
        new SegmentsHaveTheirService(),
        new ApiKeysExist(),
        new ConnectionUsesAnApiKey(),
        new PlannedServicesExist(),
        new ServicesHaveSenders(),
        new ServiceAddressesAreSecure(),
        new NumbersBelongToOneService(),
        new StatusCallbacksAreSet(),
        new UsageTriggerIsSet(),
    ];
}
