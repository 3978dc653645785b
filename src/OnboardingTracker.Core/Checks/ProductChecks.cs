using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Checks.Compliance;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Checks.Numbers;

namespace OnboardingTracker.Core.Checks;

/// <summary>Every check of the product, in the order of the milestones.</summary>
public static class ProductChecks
{
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new AccountIsActive(),
        new BalanceCoversTheStart(),
        new SpendTriggerIsSet(),

        new PlannedSendersExist(),
        new ServicesDeclareTheirUseCase(),
        new CountryPermissionsMatchThePlan(),
        new SendersCanReceiveReplies(),
        new SendersHaveThePlannedCapabilities(),
        new BundlesAreApproved(),
        new NumbersCanSendSms(),
        new AlphanumericSendersExist(),
        new TollFreeNumbersAreVerified(),
        new PrimaryProfileIsApproved(),
        new BrandIsApproved(),
        new CampaignsAreVerified(),
        new UsNumbersHaveACampaign(),

        new SubaccountsAreActive(),
        new SegmentsHaveTheirService(),
        new ApiKeysExist(),
        new ConnectionUsesAnApiKey(),
        new PlannedServicesExist(),
        new ServicesHaveSenders(),
        new ServiceAddressesAreSecure(),
        new NumbersBelongToOneService(),

        new OptOutIsDescribed(),
        new OptInWordsAreSet(),
        new UsRegistrationIsComplete(),

        new StatusCallbacksAreSet(),
        new UsageTriggerIsSet(),
    ];
}
