namespace OnboardingTracker.Core.CloserLooks;

/// <summary>Which steps can be looked at closer, and what is asked for then. A step that is not here shows all there is by its checks.</summary>
public static class CloserLookTable
{
    private static readonly Dictionary<string, Detail[]> ByStep = new(StringComparer.Ordinal)
    {
        ["activate-the-account"] = [Detail.CallerIds],
        ["keep-enough-balance"] = [Detail.MonthUsage],
        ["set-a-spend-trigger"] = [Detail.MonthUsage],
        ["have-the-planned-senders"] = [Detail.SaleCountries, Detail.SaleCountry],
        ["state-the-use-case"] = [Detail.ServiceUseCases],
        ["consider-verify"] = [Detail.VerifyAttempts, Detail.SafeNumber],
        ["receive-replies"] = [Detail.PhoneNumber, Detail.Application],
        ["check-voice-and-media"] = [Detail.PhoneNumber],
        ["start-whatsapp"] = [Detail.ServiceChannelSenders],
        ["port-us-numbers"] = [Detail.PortIn, Detail.PortInNumber, Detail.Portability, Detail.PortWebhook],
        ["get-bundles-approved"] = [Detail.Bundle, Detail.Regulation],
        ["prove-the-business"] = [Detail.Regulations],
        ["know-the-price"] = [Detail.NumberPrices, Detail.PricedCountries],
        ["buy-your-numbers"] =
            [Detail.PhoneNumber, Detail.SaleCountry, Detail.LocalNumbersOnSale, Detail.MobileNumbersOnSale, Detail.TollfreeNumbersOnSale],
        ["apply-for-a-short-code"] = [Detail.ShortCodeApplication],
        ["add-alphanumeric-senders"] = [Detail.DestinationSenders],
        ["approve-the-business-profile"] =
            [Detail.CustomerProfile, Detail.ProfileEvaluations, Detail.ProfileContents, Detail.ProfileSenders, Detail.Policies],
        ["approve-the-brand"] =
            [Detail.Brand, Detail.BrandVettings, Detail.TrustProducts, Detail.TrustProduct, Detail.TrustProductEvaluations],
        ["approve-the-campaign"] = [Detail.CampaignUseCases],
        ["create-api-keys"] = [Detail.Key, Detail.ListedKeys],
        ["fill-sender-pools"] = [Detail.Service, Detail.DestinationSenders, Detail.ServiceChannelSenders],
        ["secure-service-addresses"] = [Detail.Service],
        ["set-status-callbacks"] = [Detail.Service, Detail.Sink, Detail.EventType, Detail.EventTypes],
        ["mend-webhook-errors"] = [Detail.Alert],
        ["send-a-test-message"] = [Detail.Message],
        ["watch-the-delivery-rate"] = [Detail.Message],
        ["set-error-alarms"] = [Detail.Alert, Detail.Sink],
        ["validate-numbers"] = [Detail.Lookup],
    };

    /// <summary>The keys of the steps that have a closer look.</summary>
    public static IReadOnlyCollection<string> Steps => ByStep.Keys;

    /// <summary>What a closer look at the step asks for; empty when it has none.</summary>
    public static IReadOnlyList<Detail> Of(string stepKey) => ByStep.GetValueOrDefault(stepKey) ?? [];
}
