using System.Text.Json;
using Newtonsoft.Json;
using OnboardingTracker.Twilio.Wire;
using Twilio.Rest.Api.V2010;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Rest.Iam.V1;
using Twilio.Rest.Messaging.V1;
using Twilio.Rest.Messaging.V1.Service;
using Twilio.Rest.Numbers.V2.RegulatoryCompliance;
using Twilio.Rest.Numbers.V2.RegulatoryCompliance.Bundle;
using Twilio.Rest.Trusthub.V1;
using Twilio.Types;
using AccountShortCode = Twilio.Rest.Api.V2010.Account.ShortCodeResource;

namespace OnboardingTracker.Twilio.Sdk;

/// <summary>The library's resources as our own records; what a snapshot makes of a record is written once, in Wire.</summary>
internal static class LibraryRecords
{
    public static WireAccount Account(AccountResource account) => new(
        Text(account.Sid),
        Text(account.FriendlyName),
        Text(account.Status),
        Text(account.Type),
        Text(account.OwnerAccountSid),
        Instant(account.DateCreated));

    public static WireBalance Balance(BalanceResource balance) => new(AmountConverter.Of(balance.Balance), Text(balance.Currency));

    public static WireKey Key(GetApiKeysResource key) => new(Text(key.Sid), Text(key.FriendlyName), Instant(key.DateCreated));

    public static WireNumber Number(IncomingPhoneNumberResource number) => new(
        Text(number.Sid),
        Text(number.PhoneNumber?.ToString()),
        Text(number.Type),
        number.Capabilities is { } can ? new(can.Sms, can.Mms, can.Voice) : null,
        Text(number.SmsUrl),
        Text(number.SmsApplicationSid),
        Text(number.Status),
        Text(number.BundleSid),
        Text(number.AddressSid),
        Text(number.AddressRequirements),
        number.Beta);

    public static WireShortCode ShortCode(AccountShortCode code) => new(
        Text(code.Sid), Text(code.ShortCode), Text(code.FriendlyName), Text(code.SmsUrl));

    public static WireService Service(ServiceResource service) => new(
        Text(service.Sid),
        Text(service.FriendlyName),
        Text(service.Usecase),
        Text(service.InboundRequestUrl),
        Text(service.FallbackUrl),
        Text(service.StatusCallback),
        service.UseInboundWebhookOnNumber,
        service.StickySender,
        service.ValidityPeriod,
        service.UsAppToPersonRegistered);

    public static WireAlphaSender AlphaSender(AlphaSenderResource sender) => new(Text(sender.Sid), Text(sender.AlphaSender));

    public static WireCampaign Campaign(UsAppToPersonResource campaign) => new(
        Text(campaign.Sid),
        Text(campaign.MessagingServiceSid),
        Text(campaign.BrandRegistrationSid),
        Text(campaign.CampaignStatus),
        Text(campaign.UsAppToPersonUsecase),
        Text(campaign.MessageFlow),
        campaign.SubscriberOptIn,
        Texts(campaign.OptOutKeywords),
        Text(campaign.OptOutMessage),
        Texts(campaign.HelpKeywords),
        Text(campaign.HelpMessage),
        Texts(campaign.OptInKeywords),
        Text(campaign.OptInMessage),
        Text(campaign.PrivacyPolicyUrl),
        Text(campaign.TermsAndConditionsUrl),
        campaign.HasEmbeddedLinks,
        campaign.HasEmbeddedPhone,
        campaign.Mock,
        Instant(campaign.DateCreated),
        Instant(campaign.DateUpdated),
        Untyped(campaign.Errors),
        campaign.RateLimits is { } limits ? Untyped(limits) : null);

    public static WireBrand Brand(BrandRegistrationResource brand) => new(
        Text(brand.Sid),
        Text(brand.CustomerProfileBundleSid),
        Text(brand.A2PProfileBundleSid),
        Text(brand.Status),
        Text(brand.IdentityStatus),
        Text(brand.BrandType),
        brand.BrandScore,
        brand.Mock,
        Instant(brand.DateCreated),
        Instant(brand.DateUpdated),
        Untyped(brand.Errors),
        Text(brand.FailureReason));

    public static WireTollfreeVerification Verification(TollfreeVerificationResource verification) => new(
        Text(verification.Sid),
        Text(verification.TollfreePhoneNumberSid),
        Text(verification.Status),
        verification.EditAllowed,
        Instant(verification.EditExpiration),
        Untyped(verification.RejectionReasons),
        Text(verification.RejectionReason),
        verification.ErrorCode,
        Text(verification.OptInType),
        Texts(verification.OptInImageUrls),
        Text(verification.OptInConfirmationMessage),
        Text(verification.HelpMessageSample),
        Instant(verification.DateCreated),
        Instant(verification.DateUpdated));

    public static WireCustomerProfile Profile(CustomerProfilesResource profile) => new(
        Text(profile.Sid),
        Text(profile.FriendlyName),
        Text(profile.PolicySid),
        Text(profile.Status),
        Instant(profile.ValidUntil),
        Instant(profile.DateUpdated),
        Untyped(profile.Errors));

    /// <summary>The library knows no country and no kind of number in a bundle, as Twilio describes none.</summary>
    public static WireBundle Bundle(BundleResource bundle) => new(
        Text(bundle.Sid),
        Text(bundle.FriendlyName),
        Text(bundle.Status),
        IsoCountry: null,
        NumberType: null,
        Text(bundle.RegulationSid),
        Instant(bundle.ValidUntil),
        Instant(bundle.DateUpdated));

    public static WireEvaluation Evaluation(EvaluationResource evaluation) => new(
        Text(evaluation.Sid), Text(evaluation.Status), Instant(evaluation.DateCreated), Untyped(evaluation.Results));

    /// <summary>"" is how the 2010 API writes "not set".</summary>
    public static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Text(StringEnum? word) => Text(word?.ToString());

    private static string? Text(Uri? address) => Text(address?.OriginalString);

    private static List<string?>? Texts(List<string>? texts) => texts is null ? null : [.. texts.Select(Text)];

    // The library gives dates of the 2010 API in this machine's time and all others in UTC.
    private static DateTimeOffset? Instant(DateTime? date) => date switch
    {
        null => null,
        { Kind: DateTimeKind.Unspecified } text => new(text, TimeSpan.Zero),
        { } known => new(known.ToUniversalTime()),
    };

    private static List<JsonElement>? Untyped(List<object>? items) => items is null ? null : [.. items.Select(Untyped)];

    // What Twilio leaves untyped the library keeps as its own JSON, so it is written and read once more.
    private static JsonElement Untyped(object item)
    {
        using var json = JsonDocument.Parse(JsonConvert.SerializeObject(item));
        return json.RootElement.Clone();
    }
}
