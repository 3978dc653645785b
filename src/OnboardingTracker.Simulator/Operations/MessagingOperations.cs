using static OnboardingTracker.Simulator.Accounts.Collections;

namespace OnboardingTracker.Simulator.Operations;

/// <summary>Messaging services with their senders and campaigns, brands and toll-free verifications.</summary>
internal static class MessagingOperations
{
    private const string Service = "/v1/Services/{Parent}";

    public static IEnumerable<Operation> All =>
    [
        List("ListService", "/v1/Services", Services, "services"),
        List("FetchUsecase", "/v1/Services/Usecases", ServiceUseCases, "usecases") with { Shape = Shape.Whole },
        Fetch("FetchService", "/v1/Services/{Sid}", Services),
        List("ListPhoneNumber", $"{Service}/PhoneNumbers", ServiceNumbers, "phone_numbers"),
        List("ListShortCode", $"{Service}/ShortCodes", ServiceShortCodes, "short_codes"),
        List("ListAlphaSender", $"{Service}/AlphaSenders", AlphaSenders, "alpha_senders"),
        List("ListDestinationAlphaSender", $"{Service}/DestinationAlphaSenders", DestinationAlphaSenders, "alpha_senders", "IsoCountryCode"),
        List("ListChannelSender", $"{Service}/ChannelSenders", ServiceChannelSenders, "senders"),
        List("FetchUsAppToPersonUsecase", $"{Service}/Compliance/Usa2p/Usecases", CampaignUseCases, "us_app_to_person_usecases")
            with { Shape = Shape.Whole },
        List("ListUsAppToPerson", $"{Service}/Compliance/Usa2p", Campaigns, "compliance"),
        List("ListBrandRegistrations", "/v1/a2p/BrandRegistrations", Brands, "data"),
        Fetch("FetchBrandRegistrations", "/v1/a2p/BrandRegistrations/{Sid}", Brands),
        List("ListBrandVetting", "/v1/a2p/BrandRegistrations/{Parent}/Vettings", BrandVettings, "data") with { ParentCollection = Brands },
        List("ListTollfreeVerification", "/v1/Tollfree/Verifications", TollfreeVerifications, "verifications",
            "TollfreePhoneNumberSid", "Status", "ExternalReferenceId"),
        List("ListChannelsSender", "/v2/Channels/Senders", ChannelSenders, "senders"),
        Fetch("FetchLinkshorteningMessagingServiceDomainAssociation", "/v1/LinkShortening/MessagingServices/{Parent}/Domain", LinkDomains),
        Fetch("FetchDeactivation", "/v1/Deactivations", Deactivations) with { Shape = Shape.Redirect },
    ];

    private static Operation List(string name, string path, string collection, string key, params Filter[] filters) =>
        new(name, "messaging", path, collection, Shape.PagesInMeta) { Key = key, Filters = filters };

    private static Operation Fetch(string name, string path, string collection) =>
        new(name, "messaging", path, collection, Shape.Fetch);
}
