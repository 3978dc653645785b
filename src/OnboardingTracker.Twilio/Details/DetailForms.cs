using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Reading;
using OnboardingTracker.Twilio.Wire;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Details;

/// <summary>How each detail is asked for: one line for an operation. Hosts and paths are those of <see cref="DetailTable"/>.</summary>
internal static class DetailForms
{
    private static readonly DetailForm Numbers = One(Detail.PhoneNumber, Default.WireNumberDetail);
    private static readonly DetailForm PortIns = One(Detail.PortIn, Default.WirePortIn);
    private static readonly DetailForm Bundles = One(Detail.Bundle, Default.WireBundleDetail);
    private static readonly DetailForm TrustProducts = List(Detail.TrustProducts, Default.WireProfileDetail, "results");

    // The checks keep neither messages nor errors, so their SIDs are asked for first.
    private static readonly DetailForm NewestMessages =
        Part(SnapshotPart.Messages, Default.WireMessageDetail, "messages", "");

    private static readonly DetailForm NewestAlerts =
        Part(SnapshotPart.Alerts, Default.WireAlertDetail, "alerts", "?LogLevel=error");

    public static IReadOnlyDictionary<Detail, DetailForm> All { get; } = new Dictionary<Detail, DetailForm>
    {
        [Detail.ListedKeys] = List(Detail.ListedKeys, Default.WireKey, "keys"),
        [Detail.Key] = One(Detail.Key, Default.WireKeyDetail),
        [Detail.PhoneNumber] = Numbers,
        [Detail.Application] = One(Detail.Application, Default.WireApplication),
        [Detail.CallerIds] = List(Detail.CallerIds, Default.WireCallerId, "outgoing_caller_ids"),
        [Detail.MonthUsage] = List(Detail.MonthUsage, Default.WireMonthUsage, "usage_records", "?Category={At}"),
        [Detail.Message] = One(Detail.Message, Default.WireMessageDetail, via: new(NewestMessages, "sid")),
        [Detail.SaleCountries] = List(Detail.SaleCountries, Default.WireSaleCountry, "countries"),
        [Detail.SaleCountry] = One(Detail.SaleCountry, Default.WireSaleCountry),
        [Detail.LocalNumbersOnSale] = OnSale(Detail.LocalNumbersOnSale),
        [Detail.MobileNumbersOnSale] = OnSale(Detail.MobileNumbersOnSale),
        [Detail.TollfreeNumbersOnSale] = OnSale(Detail.TollfreeNumbersOnSale),
        [Detail.SafeNumber] = One(Detail.SafeNumber, Default.WireSafeNumber, "?PhoneNumber={At}", new(Numbers, "phone_number")),
        [Detail.Service] = One(Detail.Service, Default.WireServiceDetail),
        [Detail.ServiceUseCases] = Whole(Detail.ServiceUseCases, Default.WireUsecase, "usecases"),
        [Detail.DestinationSenders] = List(Detail.DestinationSenders, Default.WireDestinationSender, "alpha_senders"),
        [Detail.ServiceChannelSenders] = List(Detail.ServiceChannelSenders, Default.WireServiceChannelSender, "senders"),
        [Detail.Brand] = One(Detail.Brand, Default.WireBrandDetail),
        [Detail.BrandVettings] = List(Detail.BrandVettings, Default.WireVetting, "data"),
        [Detail.CampaignUseCases] = Whole(Detail.CampaignUseCases, Default.WireCampaignUsecase, "us_app_to_person_usecases"),
        [Detail.PortIn] = PortIns,
        [Detail.PortInNumber] = One(
            Detail.PortInNumber, Default.WirePortInNumberDetail, via: new(PortIns, "phone_numbers.port_in_phone_number_sid")),
        [Detail.Portability] = One(Detail.Portability, Default.WirePortability, via: new(PortIns, "phone_numbers.phone_number")),
        [Detail.PortWebhook] = One(Detail.PortWebhook, Default.WirePortWebhook),
        [Detail.Bundle] = Bundles,
        [Detail.Regulations] = List(Detail.Regulations, Default.WireRegulation, "results", "?IsoCountry={At}&EndUserType=business"),
        [Detail.Regulation] = One(Detail.Regulation, Default.WireRegulation, via: new(Bundles, "regulation_sid")),
        [Detail.ShortCodeApplication] = One(Detail.ShortCodeApplication, Default.WireShortCodeApplicationDetail),
        [Detail.CustomerProfile] = One(Detail.CustomerProfile, Default.WireProfileDetail),
        [Detail.ProfileEvaluations] = List(Detail.ProfileEvaluations, Default.WireEvaluationDetail, "results"),
        [Detail.ProfileContents] = List(Detail.ProfileContents, Default.WireEntityAssignment, "results"),
        [Detail.ProfileSenders] = List(Detail.ProfileSenders, Default.WireEndpointAssignment, "results"),
        [Detail.TrustProducts] = TrustProducts,
        [Detail.TrustProduct] = One(Detail.TrustProduct, Default.WireProfileDetail, via: new(TrustProducts, "sid")),
        [Detail.TrustProductEvaluations] = List(
            Detail.TrustProductEvaluations, Default.WireEvaluationDetail, "results", via: new(TrustProducts, "sid")),
        [Detail.Policies] = List(Detail.Policies, Default.WirePolicy, "results"),
        [Detail.Alert] = One(Detail.Alert, Default.WireAlertDetail, via: new(NewestAlerts, "sid")),
        [Detail.Sink] = One(Detail.Sink, Default.WireSinkDetail),
        [Detail.EventTypes] = List(Detail.EventTypes, Default.WireEventType, "types"),
        [Detail.EventType] = One(Detail.EventType, Default.WireEventType),
        [Detail.Lookup] = One(Detail.Lookup, Default.WireLookup, via: new(Numbers, "phone_number")),
        [Detail.PricedCountries] = List(Detail.PricedCountries, Default.WirePricedCountry, "countries"),
        [Detail.NumberPrices] = One(Detail.NumberPrices, Default.WireNumberPrices),
        [Detail.VerifyAttempts] = One(Detail.VerifyAttempts, Default.WireAttempts, "?VerifyServiceSid={At}"),
    };

    private static DetailForm<TWire> One<TWire>(Detail detail, JsonTypeInfo<TWire> type, string query = "", Via? via = null)
        where TWire : class =>
        new(DetailDefinition.Of(detail), type) { Query = query, Via = via };

    private static DetailForm<TWire> List<TWire>(Detail detail, JsonTypeInfo<TWire> type, string key, string query = "", Via? via = null)
        where TWire : class =>
        new(DetailDefinition.Of(detail), type) { ListKey = key, Query = query, Via = via };

    private static DetailForm<TWire> Whole<TWire>(Detail detail, JsonTypeInfo<TWire> type, string key)
        where TWire : class =>
        new(DetailDefinition.Of(detail), type) { ListKey = key, IsWhole = true };

    private static DetailForm<WireNumberOnSale> OnSale(Detail detail) => List(detail, Default.WireNumberOnSale, "available_phone_numbers", "?SmsEnabled=true");

    private static DetailForm<TWire> Part<TWire>(SnapshotPart part, JsonTypeInfo<TWire> type, string key, string query)
        where TWire : class =>
        new(Topic.Of(part), PartDefinition.Of(part).Call, type) { ListKey = key, Query = query };
}
