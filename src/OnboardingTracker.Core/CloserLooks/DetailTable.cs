using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.CloserLooks;

/// <summary>
/// Every detail. Operations and paths: the live-check catalogue, section 4, read 2026-11-23. Left out on purpose: names, e-mail addresses and answers of
/// people, texts of messages, secrets of webhooks and sinks, pins of carriers. Lookup is asked without any package: that is free.
/// </summary>
public static class DetailTable
{
    private const string Account = "GET api.twilio.com /2010-04-01/Accounts/{AccountSid}";
    private const string OnSale = $"{Account}/AvailablePhoneNumbers";
    private const string Services = "GET messaging.twilio.com /v1/Services";
    private const string Porting = "GET numbers.twilio.com /v1/Porting";
    private const string Regulatory = "GET numbers.twilio.com /v2/RegulatoryCompliance";
    private const string Trusthub = "GET trusthub.twilio.com /v1";

    private static readonly DetailPlace Numbers = DetailPlace.Each(SnapshotPart.PhoneNumbers);
    private static readonly DetailPlace EachService = DetailPlace.Each(SnapshotPart.MessagingServices);
    private static readonly DetailPlace Brands = DetailPlace.Each(SnapshotPart.Brands);
    private static readonly DetailPlace Ports = DetailPlace.Each(SnapshotPart.PortInRequests);
    private static readonly DetailPlace Bundles = DetailPlace.Each(SnapshotPart.Bundles);
    private static readonly DetailPlace Profiles = DetailPlace.Each(SnapshotPart.CustomerProfiles);

    private static readonly DetailField[] NumberOnSale =
    [
        new("phone_number", "number", Shown.Number),
        new("locality", "place"),
        new("region", "region"),
        new("address_requirements", "required address", Shown.Constant),
        new("capabilities", "can do"),
        new("beta", "beta"),
    ];

    private static readonly DetailField[] SaleCountry =
        [new("country", "country"), new("country_code", "code"), new("subresource_uris", "kinds of number"), new("beta", "beta")];

    private static readonly DetailField[] Evaluation =
    [
        new("date_created", "tested"),
        new("status", "result", Shown.Constant),
        new("results", "not met"),
        new("policy_sid", "policy"),
        new("sid", "SID"),
    ];

    private static readonly DetailField[] Regulation =
    [
        new("friendly_name", "rules"),
        new("iso_country", "country", Shown.Country),
        new("number_type", "kind of number"),
        new("end_user_type", "for"),
        new("requirements", "asks for"),
        new("sid", "SID"),
    ];

    private static readonly DetailField[] EventType =
    [
        new("type", "type"),
        new("description", "description"),
        new("schema_id", "schema"),
        new("status", "status", Shown.Constant),
        new("documentation_url", "documentation"),
    ];

    public static IReadOnlyDictionary<Detail, DetailDefinition> All { get; } =
        Rows().ToDictionary(row => row.Detail);

    private static IEnumerable<DetailDefinition> Rows() => [.. OfAccount(), .. OfNumbers(), .. OfServices(), .. OfPorting(), .. OfPapers(), .. OfMonitoring()];

    private static IEnumerable<DetailDefinition> OfAccount() =>
    [
        new(Detail.ListedKeys, "API keys of this account", "ListKey", $"{Account}/Keys.json", DetailPlace.Account,
            [new("friendly_name", "name"), new("sid", "SID"), new("date_created", "made")])
        {
            IsList = true,
            Credential = CredentialTier.Main,
        },
        new(Detail.Key, "What a key may do", "FetchKey", "GET iam.twilio.com /v1/Keys/{Sid}", DetailPlace.Each(SnapshotPart.Keys),
        [
            new("friendly_name", "name"),
            new("policy", "permissions of a restricted key"),
            new("date_created", "made"),
            new("date_updated", "last changed"),
            new("sid", "SID"),
        ])
        {
            Credential = CredentialTier.Main,
        },
        new(Detail.CallerIds, "Verified numbers a trial account can reach", "ListOutgoingCallerId", $"{Account}/OutgoingCallerIds.json", DetailPlace.Account,
            [new("phone_number", "number", Shown.Number), new("date_created", "verified")]) { IsList = true },
        new(Detail.MonthUsage, "Usage of this month", "ListUsageRecordThisMonth", $"{Account}/Usage/Records/ThisMonth.json",
            DetailPlace.EachOf("totalprice", "sms-outbound", "sms-inbound"),
        [
            new("category", "category", Shown.Constant),
            new("count", "count"),
            new("count_unit", "counted in"),
            new("price", "price"),
            new("price_unit", "currency"),
            new("start_date", "from"),
            new("end_date", "to"),
        ]) { IsList = true },
        new(Detail.Message, "The newest messages", "FetchMessage", $"{Account}/Messages/{{Sid}}.json", DetailPlace.Account,
        [
            new("date_created", "made"),
            new("direction", "direction"),
            new("status", "status"),
            new("error_code", "error"),
            new("error_message", "error in words"),
            new("num_segments", "segments"),
            new("price", "price"),
            new("price_unit", "currency"),
            new("messaging_service_sid", "Messaging Service"),
            new("date_sent", "sent"),
            new("date_updated", "last event"),
            new("sid", "SID"),
        ]),
        new(Detail.PricedCountries, "Countries with a price", "ListMessagingCountry", "GET pricing.twilio.com /v1/Messaging/Countries", DetailPlace.Account,
            [new("country", "country"), new("iso_country", "code")]) { IsList = true },
        new(Detail.NumberPrices, "Price of phone numbers", "FetchPhoneNumberCountry", "GET pricing.twilio.com /v1/PhoneNumbers/Countries/{IsoCountry}",
            DetailPlace.Countries,
        [
            new("country", "country"),
            new("iso_country", "code"),
            new("phone_number_prices", "a month", Inner:
                [new("number_type", "kind"), new("current_price", "price"), new("base_price", "without discount")]),
            new("price_unit", "currency"),
        ]),
        new(Detail.VerifyAttempts, "Sign-in codes and how many were entered", "FetchVerificationAttemptsSummary", "GET verify.twilio.com /v2/Attempts/Summary",
            DetailPlace.Each(SnapshotPart.VerifyServices),
        [
            new("total_attempts", "codes sent"),
            new("total_converted", "entered"),
            new("total_unconverted", "not entered"),
            new("conversion_rate_percentage", "entered, in percent"),
        ]),
    ];

    private static IEnumerable<DetailDefinition> OfNumbers() =>
    [
        new(Detail.PhoneNumber, "Phone number in full", "FetchIncomingPhoneNumber", $"{Account}/IncomingPhoneNumbers/{{Sid}}.json", Numbers,
        [
            new("phone_number", "number", Shown.Number),
            new("status", "status", Shown.Constant),
            new("origin", "comes from"),
            new("capabilities", "can do"),
            new("sms_url", "address for incoming messages", Shown.Address),
            new("sms_fallback_url", "fallback address", Shown.Address),
            new("sms_application_sid", "application for incoming messages"),
            new("status_callback", "status callback", Shown.Address),
            new("voice_url", "address for incoming calls", Shown.Address),
            new("trunk_sid", "trunk"),
            new("address_requirements", "required address", Shown.Constant),
            new("address_sid", "address"),
            new("bundle_sid", "regulatory bundle"),
            new("emergency_status", "emergency calling"),
            new("date_created", "bought"),
            new("date_updated", "last changed"),
            new("sid", "SID"),
        ]),
        new(Detail.Application, "Application that answers", "FetchApplication", $"{Account}/Applications/{{Sid}}.json",
            DetailPlace.Each(SnapshotPart.PhoneNumbers, "sms_application_sid"),
        [
            new("friendly_name", "name"),
            new("sms_url", "address for incoming messages", Shown.Address),
            new("sms_fallback_url", "fallback address", Shown.Address),
            new("sms_status_callback", "status callback", Shown.Address),
            new("message_status_callback", "status callback of messages", Shown.Address),
            new("date_updated", "last changed"),
            new("sid", "SID"),
        ]),
        new(Detail.SaleCountries, "Countries in which Twilio sells numbers", "ListAvailablePhoneNumberCountry", $"{OnSale}.json", DetailPlace.Account, SaleCountry)
        {
            IsList = true,
        },
        new(Detail.SaleCountry, "Kinds of number on sale", "FetchAvailablePhoneNumberCountry", $"{OnSale}/{{CountryCode}}.json", DetailPlace.Countries, SaleCountry),
        new(Detail.LocalNumbersOnSale, "Local numbers on sale that send SMS", "ListAvailablePhoneNumberLocal", $"{OnSale}/{{CountryCode}}/Local.json",
            DetailPlace.Countries, NumberOnSale) { IsList = true },
        new(Detail.MobileNumbersOnSale, "Mobile numbers on sale that send SMS", "ListAvailablePhoneNumberMobile", $"{OnSale}/{{CountryCode}}/Mobile.json",
            DetailPlace.Countries, NumberOnSale) { IsList = true },
        new(Detail.TollfreeNumbersOnSale, "Toll-free numbers on sale that send SMS", "ListAvailablePhoneNumberTollFree", $"{OnSale}/{{CountryCode}}/TollFree.json",
            DetailPlace.Countries, NumberOnSale) { IsList = true },
        new(Detail.SafeNumber, "Number on the safe list", "FetchSafelist", "GET accounts.twilio.com /v1/SafeList/Numbers", Numbers,
            [new("phone_number", "number", Shown.Number), new("sid", "SID")]),
        new(Detail.Lookup, "Number as Lookup sees it", "FetchPhoneNumber", "GET lookups.twilio.com /v2/PhoneNumbers/{PhoneNumber}", Numbers,
        [
            new("phone_number", "number", Shown.Number),
            new("valid", "valid"),
            new("validation_errors", "why not"),
            new("country_code", "country", Shown.Country),
            new("calling_country_code", "calling code"),
        ]),
    ];

    private static IEnumerable<DetailDefinition> OfServices() =>
    [
        new(Detail.Service, "Messaging Service in full", "FetchService", $"{Services}/{{Sid}}", EachService,
        [
            new("friendly_name", "name"),
            new("usecase", "use case", Shown.Constant),
            new("inbound_request_url", "address for incoming messages", Shown.Address),
            new("fallback_url", "fallback address", Shown.Address),
            new("status_callback", "status callback", Shown.Address),
            new("use_inbound_webhook_on_number", "answered by each number's own address"),
            new("sticky_sender", "sticky sender"),
            new("area_code_geomatch", "sender with the area code of the receiver"),
            new("fallback_to_long_code", "long code where a short code fails"),
            new("mms_converter", "media as a link where MMS fails"),
            new("smart_encoding", "smart encoding"),
            new("scan_message_content", "scan of content"),
            new("validity_period", "validity in seconds"),
            new("us_app_to_person_registered", "registered for A2P 10DLC"),
            new("date_updated", "last changed"),
            new("sid", "SID"),
        ]),
        new(Detail.ServiceUseCases, "Use cases to choose from", "FetchUsecase", $"{Services}/Usecases", DetailPlace.Account,
            [new("usecase", "use case"), new("purpose", "purpose"), new("description", "description")]) { IsList = true },
        new(Detail.DestinationSenders, "Sender names by country", "ListDestinationAlphaSender", $"{Services}/{{ServiceSid}}/DestinationAlphaSenders", EachService,
            [new("alpha_sender", "sender name"), new("iso_country_code", "country", Shown.Country), new("date_created", "added")]) { IsList = true },
        new(Detail.ServiceChannelSenders, "Senders of other channels in the pool", "ListChannelSender", $"{Services}/{{MessagingServiceSid}}/ChannelSenders",
            EachService,
        [
            new("sender", "sender", Shown.Number),
            new("sender_type", "channel"),
            new("country_code", "country", Shown.Country),
            new("date_created", "added"),
        ]) { IsList = true },
        new(Detail.Brand, "Brand in full", "FetchBrandRegistrations", "GET messaging.twilio.com /v1/a2p/BrandRegistrations/{Sid}", Brands,
        [
            new("status", "status", Shown.Constant),
            new("identity_status", "identity", Shown.Constant),
            new("brand_type", "type"),
            new("brand_score", "score"),
            new("brand_feedback", "what to correct"),
            new("errors", "reasons given"),
            new("failure_reason", "reason in one line"),
            new("tcr_id", "ID at The Campaign Registry"),
            new("tax_exempt_status", "tax-exempt status"),
            new("government_entity", "government"),
            new("skip_automatic_sec_vet", "without automatic vetting"),
            new("mock", "test brand"),
            new("customer_profile_bundle_sid", "customer profile"),
            new("a2p_profile_bundle_sid", "A2P profile"),
            new("date_updated", "last changed"),
            new("sid", "SID"),
        ]),
        new(Detail.BrandVettings, "Vettings of the brand", "ListBrandVetting", "GET messaging.twilio.com /v1/a2p/BrandRegistrations/{BrandSid}/Vettings", Brands,
        [
            new("vetting_provider", "provider"),
            new("vetting_class", "class"),
            new("vetting_status", "status", Shown.Constant),
            new("date_updated", "last changed"),
            new("brand_vetting_sid", "SID"),
        ]) { IsList = true },
        new(Detail.CampaignUseCases, "Use cases a campaign may have", "FetchUsAppToPersonUsecase", $"{Services}/{{MessagingServiceSid}}/Compliance/Usa2p/Usecases",
            EachService,
        [
            new("name", "name"),
            new("code", "use case"),
            new("description", "description"),
            new("post_approval_required", "approved by carriers afterwards"),
        ]) { IsList = true },
    ];

    private static IEnumerable<DetailDefinition> OfPorting() =>
    [
        new(Detail.PortIn, "Port-in request in full", "FetchPortingPortIn", $"{Porting}/PortIn/{{PortInRequestSid}}", Ports,
        [
            new("port_in_request_status", "status"),
            new("target_port_in_date", "planned day"),
            new("target_port_in_time_range_start", "not before"),
            new("target_port_in_time_range_end", "not after"),
            new("phone_numbers", "numbers", Inner:
            [
                new("phone_number", "number", Shown.Number),
                new("port_in_phone_number_status", "status"),
                new("portable", "can be moved"),
                new("not_portability_reason", "why not"),
                new("port_date", "day"),
                new("port_in_phone_number_sid", "SID"),
            ]),
            new("date_created", "made"),
            new("port_in_request_sid", "SID"),
        ]),
        new(Detail.PortInNumber, "Each number of the request", "FetchPortingPortInPhoneNumber",
            $"{Porting}/PortIn/{{PortInRequestSid}}/PhoneNumber/{{PhoneNumberSid}}", Ports,
        [
            new("phone_number", "number", Shown.Number),
            new("port_in_phone_number_status", "status"),
            new("phone_number_type", "kind"),
            new("country", "country", Shown.Country),
            new("portable", "can be moved"),
            new("not_portability_reason", "why it cannot be moved"),
            new("rejection_reason", "why the carrier said no"),
            new("missing_required_fields", "something is missing"),
            new("port_date", "day"),
            new("last_updated", "last changed"),
            new("phone_number_sid", "SID"),
        ]),
        new(Detail.Portability, "Whether Twilio can take the number", "FetchPortingPortability", $"{Porting}/Portability/PhoneNumber/{{PhoneNumber}}", Ports,
        [
            new("phone_number", "number", Shown.Number),
            new("portable", "can be moved"),
            new("not_portable_reason", "why not"),
            new("pin_and_account_number_required", "asks for pin and account number"),
            new("number_type", "kind"),
            new("country", "country", Shown.Country),
        ]),
        new(Detail.PortWebhook, "Address that hears about port-ins", "FetchPortingWebhookConfigurationFetch", $"{Porting}/Configuration/Webhook", DetailPlace.Account,
        [
            new("port_in_target_url", "address for port-ins", Shown.Address),
            new("port_out_target_url", "address for port-outs", Shown.Address),
            new("notifications_of", "told of"),
        ]),
        new(Detail.ShortCodeApplication, "Short code application in full", "FetchShortCodeApplication", "GET numbers.twilio.com /v2/ShortCodes/Applications/{sid}",
            DetailPlace.Each(SnapshotPart.ShortCodeApplications),
        [
            new("friendly_name", "name"),
            new("iso_country", "country", Shown.Country),
            new("state", "state", Shown.Constant),
            new("bundle_sid", "regulatory bundle"),
            new("setup", "order", Inner:
            [
                new("request_type", "request"),
                new("lease_type", "lease"),
                new("payment_frequency", "paid"),
                new("mms_enabled", "MMS"),
            ]),
            new("date_created", "made"),
            new("date_updated", "last changed"),
            new("sid", "SID"),
        ]),
    ];

    private static IEnumerable<DetailDefinition> OfPapers() =>
    [
        new(Detail.Bundle, "Bundle in full", "FetchBundle", $"{Regulatory}/Bundles/{{Sid}}", Bundles,
        [
            new("friendly_name", "name"),
            new("status", "status", Shown.Constant),
            new("valid_until", "valid until"),
            new("regulation_sid", "rules"),
            new("status_callback", "status callback", Shown.Address),
            new("date_created", "made"),
            new("date_updated", "last changed"),
            new("sid", "SID"),
        ]),
        new(Detail.Regulations, "Rules of the country for businesses", "ListRegulation", $"{Regulatory}/Regulations", DetailPlace.Countries, Regulation) { IsList = true },
        new(Detail.Regulation, "What the rules ask for", "FetchRegulation", $"{Regulatory}/Regulations/{{Sid}}", Bundles, Regulation),
        new(Detail.CustomerProfile, "Business profile in full", "FetchCustomerProfile", $"{Trusthub}/CustomerProfiles/{{Sid}}", Profiles, Profile()),
        new(Detail.ProfileEvaluations, "Twilio's tests of the profile", "ListCustomerProfileEvaluation",
            $"{Trusthub}/CustomerProfiles/{{CustomerProfileSid}}/Evaluations", Profiles, Evaluation) { IsList = true },
        new(Detail.ProfileContents, "What was put into the profile", "ListCustomerProfileEntityAssignment",
            $"{Trusthub}/CustomerProfiles/{{CustomerProfileSid}}/EntityAssignments", Profiles, [new("object_sid", "SID"), new("date_created", "added")])
        {
            IsList = true,
        },
        new(Detail.ProfileSenders, "Numbers assigned to the profile", "ListCustomerProfileChannelEndpointAssignment",
            $"{Trusthub}/CustomerProfiles/{{CustomerProfileSid}}/ChannelEndpointAssignments", Profiles,
            [new("channel_endpoint_sid", "SID"), new("channel_endpoint_type", "kind"), new("date_created", "added")]) { IsList = true },
        new(Detail.TrustProducts, "A2P profiles and other trust products", "ListTrustProduct", $"{Trusthub}/TrustProducts", DetailPlace.Account, Profile())
        {
            IsList = true,
        },
        new(Detail.TrustProduct, "Each trust product in full", "FetchTrustProduct", $"{Trusthub}/TrustProducts/{{Sid}}", DetailPlace.Account, Profile()),
        new(Detail.TrustProductEvaluations, "Twilio's tests of the trust products", "ListTrustProductEvaluation",
            $"{Trusthub}/TrustProducts/{{TrustProductSid}}/Evaluations", DetailPlace.Account, Evaluation) { IsList = true },
        new(Detail.Policies, "Kinds of profile and what each asks for", "ListPolicies", $"{Trusthub}/Policies", DetailPlace.Account,
            [new("friendly_name", "kind"), new("requirements", "asks for"), new("sid", "SID")]) { IsList = true },
    ];

    private static IEnumerable<DetailDefinition> OfMonitoring() =>
    [
        new(Detail.Alert, "The newest errors", "FetchAlert", "GET monitor.twilio.com /v1/Alerts/{Sid}", DetailPlace.Account,
        [
            new("date_created", "logged"),
            new("error_code", "error"),
            new("log_level", "level"),
            new("request_method", "method"),
            new("request_url", "address that was called", Shown.Address),
            new("more_info", "what it means"),
            new("resource_sid", "resource"),
            new("service_sid", "service"),
            new("sid", "SID"),
        ]),
        new(Detail.Sink, "Event Streams sink in full", "FetchSink", "GET events.twilio.com /v1/Sinks/{Sid}", DetailPlace.Each(SnapshotPart.Sinks),
        [
            new("description", "description"),
            new("status", "status", Shown.Constant),
            new("sink_type", "type"),
            new("date_created", "made"),
            new("date_updated", "last changed"),
            new("sid", "SID"),
        ]),
        new(Detail.EventTypes, "Types of event to choose from", "ListEventType", "GET events.twilio.com /v1/Types", DetailPlace.Account, EventType) { IsList = true },
        new(Detail.EventType, "Type of event that is delivered", "FetchEventType", "GET events.twilio.com /v1/Types/{Type}",
            DetailPlace.Each(SnapshotPart.SubscribedEvents), EventType),
    ];

    private static DetailField[] Profile() =>
    [
        new("friendly_name", "name"),
        new("status", "status", Shown.Constant),
        new("valid_until", "valid until"),
        new("errors", "reasons given"),
        new("policy_sid", "policy"),
        new("date_created", "made"),
        new("date_updated", "last changed"),
        new("sid", "SID"),
    ];
}
