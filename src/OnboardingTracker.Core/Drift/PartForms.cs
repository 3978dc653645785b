using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Drift;

/// <summary>
/// What is kept of each part, field by field. Left out on purpose: the text and numbers of messages, names of people, the paths of
/// addresses that Twilio calls, the middle of phone numbers, and times that only say that something else changed. Of each field it
/// says who sets it: a change of what Twilio or a carrier sets is told of nobody.
/// </summary>
public static class PartForms
{
    public static IReadOnlyList<PartForm> All { get; } =
    [
        new PartForm<TwilioAccount>(
            SnapshotPart.Account,
            Only(account => account.Account),
            one => one.Sid,
            one => $"Account {Quoted(one.FriendlyName)}")
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Word("type", "type", SetBy.Twilio, one => one.Type)
            .Text("owner_account_sid", "parent account", SetBy.Twilio, one => one.OwnerAccountSid),
        new PartForm<TwilioAccount>(
            SnapshotPart.Subaccounts,
            account => account.Subaccounts,
            one => one.Sid,
            one => $"Subaccount {Quoted(one.FriendlyName)}")
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Word("type", "type", SetBy.Twilio, one => one.Type)
            .Text("owner_account_sid", "parent account", SetBy.Twilio, one => one.OwnerAccountSid),
        new PartForm<ApiKey>(SnapshotPart.Keys, account => account.Keys, one => one.Sid, one => $"API key {Quoted(one.FriendlyName)}")
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .DayOf("date_created", "day it was made", SetBy.Twilio, one => one.DateCreated),
        new PartForm<AccountBalance>(SnapshotPart.Balance, Only(account => account.Balance), _ => "balance", _ => "Balance")
            .Number("amount", "amount", SetBy.Twilio, one => one.Amount)
            .Text("currency", "currency", SetBy.Twilio, one => one.Currency),
        new PartForm<PhoneNumber>(
            SnapshotPart.PhoneNumbers,
            account => account.PhoneNumbers,
            one => one.Sid,
            one => $"Phone number {NumberName.Of(one)}")
            .Text("number", "number", SetBy.Twilio, one => NumberName.Of(one))
            .Text("country", "country", SetBy.Twilio, one => CountryOf(one.Country))
            .Text("kind", "kind", SetBy.Twilio, one => one.Kind.ToString().ToLowerInvariant())
            .Claim("sms", "can send SMS", SetBy.Twilio, one => one.Sms)
            .Claim("mms", "can send MMS", SetBy.Twilio, one => one.Mms)
            .Claim("voice", "can call", SetBy.Twilio, one => one.Voice)
            .Address("sms_url", "address for incoming messages", SetBy.People, one => one.SmsUrl)
            .Text("sms_application_sid", "application for incoming messages", SetBy.People, one => one.SmsApplicationSid)
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Text("bundle_sid", "regulatory bundle", SetBy.People, one => one.BundleSid)
            .Text("address_sid", "address", SetBy.People, one => one.AddressSid)
            .Word("address_requirements", "required address", SetBy.Twilio, one => one.AddressRequirements)
            .Claim("beta", "beta", SetBy.Twilio, one => one.Beta),
        new PartForm<InboundApplication>(
            SnapshotPart.Applications,
            account => account.Applications,
            one => one.Sid,
            one => $"Application {Quoted(one.FriendlyName)}")
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .Address("sms_url", "address for incoming messages", SetBy.People, one => one.SmsUrl),
        new PartForm<DailySpend>(SnapshotPart.DailySpend, account => account.DailySpend, one => one.Day ?? "", one => $"Spend of {one.Day}")
            .Number("amount", "amount", SetBy.Twilio, one => one.Amount),
        new PartForm<ShortCode>(SnapshotPart.ShortCodes, account => account.ShortCodes, one => one.Sid, one => $"Short code {one.Code}")
            .Text("code", "code", SetBy.Twilio, one => one.Code)
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .Address("sms_url", "address for incoming messages", SetBy.People, one => one.SmsUrl),
        new PartForm<UsageTrigger>(
            SnapshotPart.UsageTriggers,
            account => account.UsageTriggers,
            one => one.Sid,
            one => $"Usage trigger {Quoted(one.FriendlyName)}")
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .Word("usage_category", "what it counts", SetBy.People, one => one.UsageCategory)
            .Text("trigger_by", "counted by", SetBy.People, one => one.TriggerBy)
            .Text("recurring", "begins anew", SetBy.People, one => one.Recurring)
            .Number("trigger_value", "value at which it fires", SetBy.People, one => one.TriggerValue)
            .Address("callback_url", "address it calls", SetBy.People, one => one.CallbackUrl),
        new PartForm<GeoPermission>(
            SnapshotPart.GeoPermissions,
            account => account.GeoPermissions,
            one => one.CountryCode,
            one => $"Permission to send to {CountryOf(one.CountryCode)}")
            .Switch("enabled", "switch", SetBy.People, one => one.Enabled)
            .Text("message", "Twilio's remark", SetBy.Twilio, one => one.Message),
        new PartForm<MessagingService>(SnapshotPart.MessagingServices, account => account.MessagingServices, one => one.Sid, NameOf)
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .Word("usecase", "use case", SetBy.People, one => one.Usecase)
            .Address("inbound_request_url", "address for incoming messages", SetBy.People, one => one.InboundRequestUrl)
            .Address("fallback_url", "fallback address", SetBy.People, one => one.FallbackUrl)
            .Address("status_callback", "status callback", SetBy.People, one => one.StatusCallback)
            .Switch("use_inbound_webhook_on_number", "answering by each number's own address", SetBy.People, one => one.UseInboundWebhookOnNumber)
            .Switch("sticky_sender", "sticky sender", SetBy.People, one => one.StickySender)
            .Number("validity_period", "validity in seconds", SetBy.People, one => one.ValidityPeriod)
            .Claim("us_app_to_person_registered", "registered for A2P 10DLC", SetBy.Twilio, one => one.UsAppToPersonRegistered),
        Inside(SnapshotPart.ServicePhoneNumbers, service => service.PhoneNumberSids, "Phone number"),
        Inside(SnapshotPart.ServiceShortCodes, service => service.ShortCodeSids, "Short code"),
        new PartForm<Within<AlphaSender>>(
            SnapshotPart.AlphaSenders,
            Within(service => service.AlphaSenders),
            one => $"{one.Service.Sid}/{one.Resource.Sid}",
            one => $"Sender name {Quoted(one.Resource.Sender)} of {NameOf(one.Service)}")
            .Text("sender", "sender name", SetBy.People, one => one.Resource.Sender),
        new PartForm<Within<DestinationSender>>(
            SnapshotPart.DestinationAlphaSenders,
            Within(service => service.DestinationSenders),
            one => $"{one.Service.Sid}/{one.Resource.Sender}/{one.Resource.IsoCountry}",
            one => $"Sender name {Quoted(one.Resource.Sender)} of {NameOf(one.Service)}")
            .Text("sender", "sender name", SetBy.People, one => one.Resource.Sender)
            .Text("iso_country", "country", SetBy.People, one => CountryOf(one.Resource.IsoCountry)),
        new PartForm<Within<ChannelSender>>(
            SnapshotPart.ServiceChannelSenders,
            Within(service => service.ChannelSenders),
            one => $"{one.Service.Sid}/{ChannelName(one.Resource)}",
            one => $"Sender {ChannelName(one.Resource)} of {NameOf(one.Service)}")
            .Text("sender", "sender", SetBy.People, one => ChannelName(one.Resource))
            .Text("type", "channel", SetBy.People, one => one.Resource.Type),
        new PartForm<Within<Campaign>>(
            SnapshotPart.Campaigns,
            Within(service => service.Campaigns),
            one => $"{one.Service.Sid}/{one.Resource.Sid}",
            one => $"A2P campaign of {NameOf(one.Service)}")
            .Text("messaging_service_sid", "Messaging Service", SetBy.People, one => one.Resource.MessagingServiceSid)
            .Text("brand_registration_sid", "brand", SetBy.People, one => one.Resource.BrandRegistrationSid)
            .Word("status", "status", SetBy.Twilio, one => one.Resource.Status)
            .Text("usecase", "use case", SetBy.People, one => one.Resource.Usecase)
            .Text("message_flow", "description of how people opt in", SetBy.People, one => one.Resource.MessageFlow)
            .Claim("subscriber_opt_in", "opt-in of subscribers", SetBy.People, one => one.Resource.SubscriberOptIn)
            .Texts("opt_out_keywords", "opt-out words", SetBy.People, one => one.Resource.OptOutKeywords)
            .Text("opt_out_message", "opt-out answer", SetBy.People, one => one.Resource.OptOutMessage)
            .Texts("help_keywords", "help words", SetBy.People, one => one.Resource.HelpKeywords)
            .Text("help_message", "help answer", SetBy.People, one => one.Resource.HelpMessage)
            .Texts("opt_in_keywords", "opt-in words", SetBy.People, one => one.Resource.OptInKeywords)
            .Text("opt_in_message", "opt-in answer", SetBy.People, one => one.Resource.OptInMessage)
            .Text("privacy_policy_url", "privacy policy", SetBy.People, one => one.Resource.PrivacyPolicyUrl)
            .Text("terms_and_conditions_url", "terms and conditions", SetBy.People, one => one.Resource.TermsAndConditionsUrl)
            .Claim("has_embedded_links", "messages with links", SetBy.People, one => one.Resource.HasEmbeddedLinks)
            .Claim("has_embedded_phone", "messages with phone numbers", SetBy.People, one => one.Resource.HasEmbeddedPhone)
            .Claim("mock", "test campaign", SetBy.Twilio, one => one.Resource.Mock)
            .Number("messages_per_second", "messages a second", SetBy.Twilio, one => one.Resource.MessagesPerSecond)
            .Reasons("errors", "reasons given", one => one.Resource.Errors),
        new PartForm<Brand>(SnapshotPart.Brands, account => account.Brands, one => one.Sid, _ => "A2P brand")
            .Text("customer_profile_bundle_sid", "customer profile", SetBy.People, one => one.CustomerProfileBundleSid)
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Word("identity_status", "identity", SetBy.Twilio, one => one.IdentityStatus)
            .Text("a2p_profile_bundle_sid", "A2P profile", SetBy.People, one => one.A2pProfileBundleSid)
            .Text("brand_type", "type", SetBy.People, one => one.BrandType)
            .Number("brand_score", "score", SetBy.Twilio, one => one.BrandScore)
            .Claim("mock", "test brand", SetBy.People, one => one.Mock)
            .Reasons("errors", "reasons given", one => one.Errors),
        new PartForm<BrandVetting>(
            SnapshotPart.BrandVettings,
            account => AllOrNothing(account.Brands, brand => brand.Vettings)?.Select(one => one.Inner),
            one => one.Sid,
            one => $"Vetting of a brand by {one.Provider ?? "somebody"}")
            .Text("provider", "provider", SetBy.People, one => one.Provider)
            .Text("class", "class", SetBy.People, one => one.Class)
            .Word("status", "status", SetBy.Twilio, one => one.Status),
        new PartForm<TollfreeVerification>(
            SnapshotPart.TollfreeVerifications,
            account => account.TollfreeVerifications,
            one => one.Sid,
            _ => "Toll-free verification")
            .Text("phone_number_sid", "phone number", SetBy.People, one => one.PhoneNumberSid)
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Claim("edit_allowed", "can be edited", SetBy.Twilio, one => one.EditAllowed)
            .DayOf("edit_expiration", "last day to edit", SetBy.Twilio, one => one.EditExpiration)
            .Text("opt_in_type", "way to opt in", SetBy.People, one => one.OptInType)
            .Number("opt_in_images", "pictures of the opt-in", SetBy.People, one => one.OptInImages)
            .Claim("has_opt_in_confirmation", "confirmation of the opt-in", SetBy.People, one => one.HasOptInConfirmation)
            .Claim("has_help_sample", "sample of the answer to HELP", SetBy.People, one => one.HasHelpSample)
            .Reasons("reasons", "reasons given", one => one.Reasons),
        OfProfiles(SnapshotPart.CustomerProfiles, account => account.CustomerProfiles, "Customer profile"),
        OfProfiles(SnapshotPart.TrustProducts, account => account.TrustProducts, "A2P profile"),
        new PartForm<Piece>(
            SnapshotPart.ProfileEvaluations,
            account => account.CustomerProfiles?.SelectMany(
                profile => profile.Evaluations ?? [],
                (profile, one) => new Piece(profile.Sid, one.Sid, one.Status)),
            one => $"{one.Outer}/{one.Sid}",
            _ => "Evaluation of a customer profile")
            .Word("status", "result", SetBy.Twilio, one => one.Value),
        new PartForm<Regulation>(SnapshotPart.Regulations, account => account.Regulations, one => one.Sid, one => $"Rules {Quoted(one.FriendlyName)}")
            .Text("iso_country", "country", SetBy.Twilio, one => CountryOf(one.IsoCountry))
            .Text("number_type", "kind of number", SetBy.Twilio, one => one.NumberType)
            .Text("end_user_type", "for", SetBy.Twilio, one => one.EndUserType),
        new PartForm<Bundle>(
            SnapshotPart.Bundles,
            account => account.Bundles,
            one => one.Sid,
            one => $"Regulatory bundle {Quoted(one.FriendlyName)}")
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Text("iso_country", "country", SetBy.People, one => CountryOf(one.IsoCountry))
            .Text("number_type", "kind of number", SetBy.People, one => one.NumberType)
            .Text("regulation_sid", "rules", SetBy.People, one => one.RegulationSid)
            .DayOf("valid_until", "valid until", SetBy.Twilio, one => one.ValidUntil),
        new PartForm<Address>(SnapshotPart.Addresses, account => account.Addresses, one => one.Sid, _ => "Address")
            .Text("iso_country", "country", SetBy.People, one => CountryOf(one.IsoCountry))
            .Claim("validated", "validated", SetBy.Twilio, one => one.Validated)
            .Claim("verified", "verified", SetBy.Twilio, one => one.Verified),
        new PartForm<Piece>(
            SnapshotPart.BundleEvaluations,
            account => account.Bundles?.SelectMany(
                bundle => bundle.Evaluations ?? [],
                (bundle, one) => new Piece(bundle.Sid, one.Sid, one.Status)),
            one => $"{one.Outer}/{one.Sid}",
            _ => "Evaluation of a bundle")
            .Word("status", "result", SetBy.Twilio, one => one.Value),
        new PartForm<Piece>(
            SnapshotPart.BundleItems,
            account => AllOrNothing(account.Bundles, bundle => bundle.ItemSids)?.Select(one => new Piece(one.Outer.Sid, one.Inner)),
            one => $"{one.Outer}/{one.Sid}",
            one => $"Document or end user in the bundle {one.Outer}"),
        new PartForm<SupportingDocument>(
            SnapshotPart.SupportingDocuments,
            account => account.SupportingDocuments,
            one => one.Sid,
            _ => "Supporting document")
            .Text("type", "type", SetBy.People, one => one.Type)
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Reasons("errors", "reasons given", one => one.Errors),
        new PartForm<EndUser>(SnapshotPart.EndUsers, account => account.EndUsers, one => one.Sid, _ => "End user of a bundle")
            .Text("type", "type", SetBy.People, one => one.Type),
        new PartForm<HostedNumberOrder>(
            SnapshotPart.HostedNumberOrders,
            account => account.HostedNumberOrders,
            one => one.Sid,
            one => $"Hosting order of {NumberName.Of(one.PhoneNumber, "a number")}")
            .Text("phone_number", "number", SetBy.People, one => NumberName.Of(one.PhoneNumber, "not told"))
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Text("failure_reason", "reason given", SetBy.Twilio, one => one.FailureReason)
            .Text("next_step", "next step", SetBy.Twilio, one => one.NextStep),
        new PartForm<PortInRequest>(SnapshotPart.PortInRequests, account => account.PortInRequests, one => one.Sid, _ => "Port-in request")
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Number("numbers_requested", "numbers asked for", SetBy.People, one => one.NumbersRequested)
            .Number("numbers_ported", "numbers moved", SetBy.Twilio, one => one.NumbersPorted)
            .Text("suggested_action", "what Twilio asks for", SetBy.Twilio, one => one.SuggestedAction),
        new PartForm<PortedNumber>(
            SnapshotPart.PortInNumbers,
            account => AllOrNothing(account.PortInRequests, request => request.IsOver ? [] : request.Numbers)?.Select(one => one.Inner),
            one => one.Sid,
            one => $"Number {NumberName.Of(one.Number, "not told")} of a port-in request")
            .Text("number", "number", SetBy.People, one => NumberName.Of(one.Number, "not told"))
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Claim("portable", "can be moved", SetBy.Twilio, one => one.Portable)
            .Text("not_portable_reason", "why it cannot be moved", SetBy.Twilio, one => one.NotPortableReason)
            .Text("rejection_reason", "why the carrier said no", SetBy.Twilio, one => one.RejectionReason),
        new PartForm<ShortCodeApplication>(
            SnapshotPart.ShortCodeApplications,
            account => account.ShortCodeApplications,
            one => one.Sid,
            one => $"Short code application {Quoted(one.FriendlyName)}")
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .Text("iso_country", "country", SetBy.People, one => CountryOf(one.IsoCountry))
            .Word("state", "state", SetBy.Twilio, one => one.State)
            .Texts("compliance_words", "words with an answer", SetBy.People, one => one.ComplianceWords)
            .Claim("double_opt_in", "second opt-in", SetBy.People, one => one.DoubleOptIn),
        new PartForm<WhatsappSender>(
            SnapshotPart.WhatsappSenders,
            account => account.WhatsappSenders,
            one => one.Sid,
            one => $"WhatsApp sender {WhatsappName(one)}")
            .Text("sender_id", "number", SetBy.People, WhatsappName)
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Reasons("offline_reasons", "reasons given", one => one.OfflineReasons),
        new PartForm<Piece>(
            SnapshotPart.LinkDomains,
            account => AllOrNothing(account.MessagingServices, service => service.LinkDomainSids)
                ?.Select(one => new Piece(one.Outer.Sid, one.Inner, one.Outer.Name)),
            one => $"{one.Outer}/{one.Sid}",
            one => $"Link domain of Messaging Service {Quoted(one.Value)}"),
        new PartForm<DeactivationList>(
            SnapshotPart.Deactivations,
            Only(account => account.Deactivations),
            _ => "deactivations",
            _ => "Daily list of deactivated US numbers")
            .Claim("is_offered", "offered", SetBy.Twilio, one => one.IsOffered),
        new PartForm<Message>(SnapshotPart.Messages, account => account.Messages, one => one.Sid, _ => "Message")
            .Word("status", "status", SetBy.Twilio, one => one.Status),
        new PartForm<DailyUsage>(SnapshotPart.DailyUsage, account => account.DailyUsage, one => one.Day ?? "", one => $"Usage of {one.Day}")
            .Number("count", "messages", SetBy.Twilio, one => one.Count),
        new PartForm<UsageTotal>(
            SnapshotPart.LookupUsage,
            account => account.LookupUsage,
            one => one.Category ?? "",
            one => $"Usage of {one.Category}")
            .Number("count", "lookups", SetBy.Twilio, one => one.Count),
        new PartForm<Alert>(SnapshotPart.Alerts, account => account.Alerts, one => one.Sid, _ => "Error")
            .Text("error_code", "code", SetBy.Twilio, one => one.ErrorCode),
        new PartForm<AuditEvent>(SnapshotPart.AuditEvents, account => account.AuditEvents, one => one.Sid, _ => "Audit event")
            .Text("event_type", "type", SetBy.Twilio, one => one.EventType),
        new PartForm<Alarm>(SnapshotPart.Alarms, account => account.Alarms, one => one.Sid, one => $"Alarm {Quoted(one.Name)}")
            .Text("name", "name", SetBy.People, one => one.Name)
            .Switch("enabled", "switch", SetBy.People, one => one.Enabled)
            .Claim("has_receiver", "has a receiver", SetBy.People, one => one.HasReceiver),
        new PartForm<Sink>(
            SnapshotPart.Sinks,
            account => account.Sinks,
            one => one.Sid,
            one => $"Event Streams sink {Quoted(one.Description)}")
            .Text("description", "description", SetBy.People, one => one.Description)
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .Text("type", "type", SetBy.People, one => one.Type),
        new PartForm<Subscription>(
            SnapshotPart.Subscriptions,
            account => account.Subscriptions,
            one => one.Sid,
            one => $"Event Streams subscription {Quoted(one.Description)}")
            .Text("description", "description", SetBy.People, one => one.Description)
            .Text("sink_sid", "sink", SetBy.People, one => one.SinkSid),
        new PartForm<Piece>(
            SnapshotPart.SubscribedEvents,
            account => AllOrNothing(account.Subscriptions, one => one.Types)?.Select(one => new Piece(one.Outer.Sid, one.Inner)),
            one => $"{one.Outer}/{one.Sid}",
            one => $"Event type {one.Sid} of the subscription {one.Outer}"),
        new PartForm<VerifyService>(
            SnapshotPart.VerifyServices,
            account => account.VerifyServices,
            one => one.Sid,
            one => $"Verify service {Quoted(one.FriendlyName)}")
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName),
        new PartForm<MessagingPrice>(
            SnapshotPart.MessagingPrices,
            account => account.MessagingPrices,
            one => one.Country,
            one => $"Price for {CountryOf(one.Country)}")
            .Claim("is_served", "served", SetBy.Twilio, one => one.IsServed)
            .Number("cheapest", "lowest price", SetBy.Twilio, one => one.Cheapest)
            .Number("dearest", "highest price", SetBy.Twilio, one => one.Dearest)
            .Text("currency", "currency", SetBy.Twilio, one => one.Currency),
        new PartForm<OrganizationUser>(
            SnapshotPart.OrganizationUsers,
            account => account.OrganizationUsers,
            one => one.Sid,
            one => $"User {one.Sid} of the organization")
            .Claim("active", "active", SetBy.People, one => one.Active),
        new PartForm<OrganizationAccount>(
            SnapshotPart.OrganizationAccounts,
            account => account.OrganizationAccounts,
            one => one.Sid,
            one => $"Account {Quoted(one.FriendlyName)} of the organization")
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .Word("status", "status", SetBy.Twilio, one => one.Status),
        new PartForm<HeldRole>(
            SnapshotPart.RoleAssignments,
            HeldRoles,
            one => $"{one.Scope}/{one.Sid}",
            one => $"Role {one.Role} at {one.Scope}")
            .Text("scope", "where it is held", SetBy.People, one => one.Scope)
            .Text("role", "role", SetBy.People, one => one.Role)
            .Text("identity", "who holds it", SetBy.People, one => one.Identity)
            .Text("resource_type", "narrowed to", SetBy.People, one => one.ResourceType),
        new PartForm<OrganizationRole>(
            SnapshotPart.OrganizationRoles,
            account => account.OrganizationRoles,
            one => one.Sid,
            one => $"Role {Quoted(one.FriendlyName)}")
            .Text("friendly_name", "name", SetBy.Twilio, one => one.FriendlyName),
    ];

    public static PartForm Of(SnapshotPart part) => All.First(form => form.Part == part);

    private static PartForm<Piece> Inside(SnapshotPart part, Func<MessagingService, IReadOnlyList<string>?> sids, string kind) => new(
        part,
        account => AllOrNothing(account.MessagingServices, sids)?.Select(one => new Piece(one.Outer.Sid, one.Inner, one.Outer.Name)),
        one => $"{one.Outer}/{one.Sid}",
        one => $"{kind} in the sender pool of {Quoted(one.Value)}");

    private static Func<AccountSnapshot, IEnumerable<T>?> Only<T>(Func<AccountSnapshot, T?> read)
        where T : class => account => read(account) is { } one ? [one] : null;

    private static Func<AccountSnapshot, IEnumerable<Within<T>>?> Within<T>(Func<MessagingService, IReadOnlyList<T>?> inner) =>
        account => AllOrNothing(account.MessagingServices, inner)?.Select(one => new Within<T>(one.Outer, one.Inner));

    /// <summary>
    /// Where one of the outer resources could not be looked into, nothing is known of the part: what is missing may still be there.
    /// </summary>
    private static IEnumerable<(TOuter Outer, TInner Inner)>? AllOrNothing<TOuter, TInner>(
        IReadOnlyList<TOuter>? outer, Func<TOuter, IReadOnlyList<TInner>?> inner) =>
        outer is null || outer.Any(one => inner(one) is null) ? null : outer.SelectMany(one => inner(one)!, (one, piece) => (one, piece));

    private static IEnumerable<HeldRole>? HeldRoles(AccountSnapshot account) => AllOrNothing(account.RoleAssignments, scope => scope.Assignments)
        ?.Select(one => new HeldRole(one.Outer.Scope, one.Inner.Sid, one.Inner.RoleSid, one.Inner.Identity, one.Inner.ResourceType));

    private static string NameOf(MessagingService service) => $"Messaging Service {Quoted(service.FriendlyName)}";

    /// <summary>Customer profiles and A2P profiles have the same fields.</summary>
    private static PartForm<CustomerProfile> OfProfiles(SnapshotPart part, Func<AccountSnapshot, IEnumerable<CustomerProfile>?> read, string kind) =>
        new PartForm<CustomerProfile>(part, read, one => one.Sid, one => $"{kind} {Quoted(one.FriendlyName)}")
            .Text("friendly_name", "name", SetBy.People, one => one.FriendlyName)
            .Text("policy_sid", "policy", SetBy.People, one => one.PolicySid)
            .Word("status", "status", SetBy.Twilio, one => one.Status)
            .DayOf("valid_until", "valid until", SetBy.Twilio, one => one.ValidUntil)
            .Reasons("errors", "reasons given", one => one.Errors);

    private static string WhatsappName(WhatsappSender sender) =>
        NumberName.OfAddress(sender.SenderId, "without a number");

    private static string ChannelName(ChannelSender sender) => sender.Sender is { } address && address.Contains(':', StringComparison.Ordinal)
        ? $"{address.Split(':')[0]} {NumberName.OfAddress(address, "without a number")}"
        : "without a number";

    private static string? CountryOf(string? code) => code is null ? null : CountryNames.Of(code);

    private static string Quoted(string? name) => name is null ? "without a name" : $"\"{name}\"";
}

/// <summary>A resource that stands in a Messaging Service.</summary>
public sealed record Within<T>(MessagingService Service, T Resource);

/// <summary>A role that a person holds somewhere.</summary>
/// <param name="Role">Its SID: a name that could not be read for once must be no change.</param>
public sealed record HeldRole(string Scope, string Sid, string Role, string Identity, string? ResourceType);

/// <summary>Something without fields of its own that stands in another resource.</summary>
public sealed record Piece(string Outer, string Sid, string? Value = null);
