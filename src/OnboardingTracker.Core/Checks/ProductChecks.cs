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
        new PeopleActUnderTheirOwnNames(),
        new OnePersonActsAlone(),
        new RolesAreSharedOut(),
        new TwoPeopleManageTheAccount(),
        new UnitsHaveTheirAccounts(),
        new AlertsReachSomebody(),
        new BalanceCoversTheStart(),
        new SpendTriggerIsSet(),

        new PlannedSendersExist(),
        new ServicesDeclareTheirUseCase(),
        new VerifyServiceExists(),
        new CountryPermissionsMatchThePlan(),
        new SendersCanReceiveReplies(),
        new SendersHaveThePlannedCapabilities(),
        new WhatsappSendersAreOnline(),
        new PortRequestsAreCompleted(),
        new HostedNumbersAreCompleted(),
        new BundlesAreApproved(),
        new AddressesAreValidated(),
        new SupportingDocumentsAreApproved(),
        new BundlesNameTheirEndUser(),
        new PricesAreKnown(),
        new NumbersCanSendSms(),
        new ShortCodeApplicationsAreApproved(),
        new AlphanumericSendersExist(),
        new TollFreeNumbersAreVerified(),
        new PrimaryProfileIsApproved(),
        new BrandIsApproved(),
        new CampaignsAreVerified(),
        new UsNumbersHaveACampaign(),
        new ClientsAreRegistered(),

        new SubaccountsAreActive(),
        new ManyAccountsHaveAnOrganization(),
        new SegmentsHaveTheirService(),
        new ApiKeysExist(),
        new ConnectionUsesAnApiKey(),
        new AuthTokenIsNotUsed(),
        new PlannedServicesExist(),
        new ServicesHaveSenders(),
        new ServiceAddressesAreSecure(),
        new NumbersBelongToOneService(),
        new LinksHaveTheirOwnDomain(),

        new OptOutIsDescribed(),
        new OptInWordsAreSet(),
        new OptOutWordsWereTried(),
        new UsRegistrationIsComplete(),
        new DeactivatedNumbersCanBeFetched(),

        new MessagesWereSent(),
        new DeliveryRateIsHigh(),
        new StatusCallbacksAreSet(),
        new WebhooksAnswer(),
        new AMessageWentTheWholeWay(),
        new UsageTriggerIsSet(),
        new ErrorsRaiseAnAlarm(),
        new LookupIsUsed(),
        new AuditTrailCanBeRead(),
        new VolumeReachesThePlan(),
        new FilteringIsLow(),
        new EveryCountryIsReached(),
    ];
}
