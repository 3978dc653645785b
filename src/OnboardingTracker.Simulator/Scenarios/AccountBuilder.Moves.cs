using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    private static readonly string[] ShortCodeSamples = ["Harbor Alerts: gale warning for pier 4. Reply STOP to opt out."];
    private static readonly string[] SignUpOptions = ["ONLINE_WEB_FORM"];
    private static readonly string[] CampaignFrequency = ["VARIABLE_NUMBER_OF_MESSAGES_AT_UNPREDICTABLE_INTERVALS"];
    private static readonly string[] ShortCodeUseCases = ["ACCOUNT_NOTIFICATIONS"];
    private static readonly string[] Contacts = [Contact];

    public void AddHostedOrder(string phoneNumber, string status)
    {
        var sid = Sid.Of("HR", phoneNumber);
        Add(Collections.HostedOrders, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            address_sid = Sid.Of("AD", "Head office"),
            bulk_hosting_request_sid = (string?)null,
            capabilities = new { voice = false, sms = true, mms = true, fax = false },
            cc_emails = Array.Empty<string>(),
            contact_phone_number = FictionalNumbers.Of("206", 0),
            contact_title = "Operations",
            date_created = Ago(35).Iso8601(),
            date_updated = Ago(30).Iso8601(),
            email = Contact,
            failure_reason = (string?)null,
            friendly_name = "Front desk",
            incoming_phone_number_sid = Sid.Of("PN", phoneNumber),
            next_step = (string?)null,
            phone_number = phoneNumber,
            sid,
            signing_document_sid = Sid.Of("PX", phoneNumber),
            status,
            url = Link("numbers", $"/v2/HostedNumber/Orders/{sid}"),
            verification_attempts = 1,
            verification_call_delay = 15,
            verification_call_extension = (string?)null,
            verification_call_sids = Array.Empty<string>(),
            verification_code = (string?)null,
            verification_type = "phone-call",
        }));
    }

    public void AddPortInRequest(string name, string status, int requested, int ported)
    {
        var sid = Sid.Of("KW", name);
        Add(Collections.PortInRequests, Resource.Of(sid, Owner, new
        {
            phone_numbers_ported = ported,
            phone_numbers_requested = requested,
            port_in_request_sid = sid,
            port_in_request_status = status,
            status_last_updated_timestamp = Ago(12).Iso8601(),
            suggested_action = (string?)null,
        }));
        AddPortIn(sid, name, status, requested);
    }

    public void AddShortCodeApplication(string name, string country, string state)
    {
        var sid = Sid.Of("AP", $"short code {name}");
        Add(Collections.ShortCodeApplications, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            application_requirements_sid = Sid.Of("AR", country),
            application_requirements_version = 1,
            bundle_sid = Sid.Of("BU", $"short code {name}"),
            business_information = new
            {
                managing_company_profile = "Harbor Partners",
                customer_facing_profile = "Harbor Alerts Inc.",
                business_website = Website,
                ein_managing_company_profile = "12-3456789",
                ein_customer_facing_profile = "12-3456789",
            },
            compliance_keywords = new { help = "HELP", stop = "STOP", info = "INFO", aide = "AIDE", arret = "ARRET", opt_out_filtering = true },
            content_examples = new { examples = ShortCodeSamples },
            created_by = "Robin Keeper",
            date_created = Ago(140).Iso8601(),
            date_updated = Ago(66).Iso8601(),
            friendly_name = name,
            iso_country = country,
            notification_emails = Contacts,
            reviewer = "Twilio",
            setup = new
            {
                request_type = "NEW",
                traffic_type = "TRANSACTIONAL",
                lease_type = "RANDOM",
                payment_frequency = "QUARTERLY",
                short_code_preference = "",
                mms_enabled = true,
                free_to_end_user = false,
                charges_apply = false,
                current_provider = "",
                migrated_mms_enabled = false,
                migrated_live_traffic = false,
            },
            sid,
            sms_campaign_details = new
            {
                campaign_name = "Harbor Alerts",
                campaign_brand_website = Website,
                customer_care_channel = "EMAIL",
                customer_care_value = Contact,
                campaign_frequency = CampaignFrequency,
                sc_use_case_categories = ShortCodeUseCases,
                sms_terms_of_service_url = $"{Website}/terms",
                sms_privacy_policy_url = $"{Website}/privacy",
                monthly_outbound_volume_expected = "30000",
                monthly_inbound_volume_expected = "500",
                avg_monthly_messages_sent_to_each_subscriber = "6",
                avg_monthly_messages_received_from_subscribers = "1",
                estimated_total_subscribers = "5000",
                duration_of_the_campaign = "ongoing",
                planned_traffic_spikes = "no",
                spike_details = "",
                expected_traffic_start_date = Ago(60).Day(),
            },
            state,
            updated_by = "Robin Keeper",
            user_sign_up = new
            {
                sign_up_options = SignUpOptions,
                double_opt_in_process = true,
                double_opt_in_message = "Reply YES to confirm.",
                sign_up_confirmation_message = "Harbor Alerts: you are subscribed.",
                double_opt_in_response_message = "Harbor Alerts: welcome.",
                online_web_form_message = "Tick to get recurring alerts.",
                keyword_message = "",
                ivr_message = "",
                other_form_message = "",
            },
            zendesk_ticket_id = "100200",
        }));
    }

    public void AddWhatsappSender(string phoneNumber, string name, string status)
    {
        var sid = Sid.Of("XE", phoneNumber);
        Add(Collections.ChannelSenders, Resource.Of(sid, Owner, new
        {
            compliance = new { registration_sid = (string?)null, countries = Array.Empty<object>() },
            configuration = new
            {
                waba_id = "100000000000001",
                verification_method = "sms",
                verification_code = (string?)null,
                voice_application_sid = (string?)null,
                account_type = (string?)null,
            },
            offline_reasons = (object?)null,
            profile = new
            {
                name,
                about = "Storm and tide alerts",
                address = (string?)null,
                description = (string?)null,
                logo_url = (string?)null,
                banner_url = (string?)null,
                privacy_url = (string?)null,
                terms_of_service_url = (string?)null,
                accent_color = (string?)null,
                vertical = "Other",
                websites = Array.Empty<object>(),
                emails = Array.Empty<object>(),
                phone_numbers = Array.Empty<object>(),
            },
            properties = new { quality_rating = "HIGH", messaging_limit = "10K Customers/24hr" },
            sender_id = $"whatsapp:{phoneNumber}",
            sid,
            status,
            url = Link("messaging", $"/v2/Channels/Senders/{sid}"),
            webhook = new
            {
                callback_url = $"{Website}/twilio/inbound",
                callback_method = "POST",
                fallback_url = (string?)null,
                fallback_method = "POST",
                status_callback_url = $"{Website}/twilio/status",
                status_callback_method = "POST",
            },
        }));
    }

    public void AddVerifyService(string name)
    {
        var sid = Sid.Of("VA", name);
        var url = Link("verify", $"/v2/Services/{sid}");
        Add(Collections.VerifyServices, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            code_length = 6,
            custom_code_enabled = false,
            date_created = Ago(70).Iso8601(),
            date_updated = Ago(70).Iso8601(),
            default_template_sid = (string?)null,
            do_not_share_warning_enabled = true,
            dtmf_input_required = false,
            friendly_name = name,
            links = new { verifications = $"{url}/Verifications" },
            lookup_enabled = false,
            passkeys = (object?)null,
            psd2_enabled = false,
            push = (object?)null,
            sid,
            skip_sms_to_landlines = false,
            totp = (object?)null,
            tts_name = (string?)null,
            url,
            verify_event_subscription_enabled = false,
            whatsapp = (object?)null,
        }));
    }

    public void AddLinkDomain(string serviceSid) => Add(Collections.LinkDomains, Resource.Of($"domain-{serviceSid}", Owner, new
    {
        domain_sid = Sid.Of("DN", "hrbr.example"),
        messaging_service_sid = serviceSid,
        url = Link("messaging", $"/v1/LinkShortening/MessagingServices/{serviceSid}/Domain"),
    }, parent: serviceSid));
}
