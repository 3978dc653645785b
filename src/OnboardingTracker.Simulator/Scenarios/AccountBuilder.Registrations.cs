using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed record CampaignPlan(string ServiceSid, string BrandSid)
{
    public string Status { get; init; } = "VERIFIED";
}

internal sealed partial class AccountBuilder
{
    private const string TollfreeReason = "Website is inaccessible or does not show the business";

    private static readonly string[] HelpKeywords = ["HELP", "INFO"];
    private static readonly string[] OptInKeywords = ["START", "YES"];
    private static readonly string[] OptOutKeywords = ["STOP", "UNSUBSCRIBE", "STOPALL", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"];
    private static readonly string[] OptInImages = [$"{Website}/images/join.png"];
    private static readonly string[] TollfreeUseCases = ["ACCOUNT_NOTIFICATIONS"];

    private static readonly string[] Samples =
    [
        "Harbor Alerts: gale warning for pier 4 from 18:00. Details: https://alerts.harbor.example/g/1. Reply STOP to opt out.",
        "Harbor Alerts: high tide of 4.1 m at 06:20. Reply STOP to opt out.",
    ];

    private static readonly object DisallowedFlow = new
    {
        error_code = 30896,
        fields = new[] { "MESSAGE_FLOW" },
        url = "https://www.twilio.com/docs/api/errors/30896",
        description = "The campaign submission has been reviewed and it was rejected because the opt-in could not be verified.",
    };

    public string AddBrand(string profileSid, int daysAgo)
    {
        var sid = Sid.Of("BN", profileSid);
        var url = Link("messaging", $"/v1/a2p/BrandRegistrations/{sid}");
        Add(Collections.Brands, Resource.Of(sid, Owner, new
        {
            a2p_profile_bundle_sid = Sid.Of("BU", $"a2p of {profileSid}"),
            account_sid = Owner,
            brand_feedback = Array.Empty<string>(),
            brand_score = 78,
            brand_type = "STANDARD",
            customer_profile_bundle_sid = profileSid,
            date_created = Ago(daysAgo).Iso8601(),
            date_updated = Ago(daysAgo - 2).Iso8601(),
            errors = Array.Empty<object>(),
            failure_reason = (string?)null,
            government_entity = false,
            identity_status = "VERIFIED",
            links = new
            {
                brand_registration_otps = $"{url}/SmsOtp",
                brand_vettings = $"{url}/Vettings",
            },
            mock = false,
            russell_3000 = false,
            sid,
            skip_automatic_sec_vet = false,
            status = "APPROVED",
            tax_exempt_status = (string?)null,
            tcr_id = "BHARBOR",
            url,
        }));
        AddVetting(sid, "campaign-verify", "POLITICAL");
        AddVetting(sid, "aegis", "STANDARD");
        AddTrustProduct(Sid.Of("BU", $"a2p of {profileSid}"), "A2P messaging", daysAgo);
        return sid;
    }

    public void AddCampaign(CampaignPlan plan)
    {
        var sid = Sid.Of("QE", plan.ServiceSid);
        Add(Collections.Campaigns, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            age_gated = false,
            brand_registration_sid = plan.BrandSid,
            campaign_id = plan.Status == "VERIFIED" ? "CHARBOR" : null,
            campaign_status = plan.Status,
            date_created = Ago(plan.Status == "VERIFIED" ? 88 : 8).Iso8601(),
            date_updated = Ago(6).Iso8601(),
            description = "Harbor Alerts sends storm and tide alerts that harbor users asked for.",
            direct_lending = false,
            errors = plan.Status == "FAILED" ? new object[] { DisallowedFlow } : [],
            has_embedded_links = true,
            has_embedded_phone = false,
            help_keywords = HelpKeywords,
            help_message = "Harbor Alerts: visit alerts.harbor.example/help for support. Reply STOP to opt out.",
            is_externally_registered = false,
            message_flow = "Harbor users enter their number at https://alerts.harbor.example/join, tick the unticked consent box for "
                + "recurring alerts and confirm by replying YES. They can also text START to our number.",
            message_samples = Samples,
            messaging_service_sid = plan.ServiceSid,
            mock = false,
            opt_in_keywords = OptInKeywords,
            opt_in_message = "Harbor Alerts: you are subscribed to recurring alerts. Msg and data rates may apply. Reply HELP for help, STOP to opt out.",
            opt_out_keywords = OptOutKeywords,
            opt_out_message = "Harbor Alerts: you are unsubscribed and will receive no more messages. Reply START to subscribe again.",
            privacy_policy_url = $"{Website}/privacy",
            rate_limits = plan.Status == "VERIFIED" ? new { att = new { mps = 75, msg_class = "A" }, tmobile = new { brand_tier = "UPPER_MID" } } : null,
            sid,
            subscriber_opt_in = true,
            terms_and_conditions_url = $"{Website}/terms",
            url = Link("messaging", $"/v1/Services/{plan.ServiceSid}/Compliance/Usa2p/{sid}"),
            us_app_to_person_usecase = "ACCOUNT_NOTIFICATION",
        }, parent: plan.ServiceSid));
    }

    public void AddTollfreeVerification(string numberSid, string profileSid, string status)
    {
        var sid = Sid.Of("HH", numberSid);
        var isRejected = status == "TWILIO_REJECTED";
        Add(Collections.TollfreeVerifications, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            additional_information = $"Privacy policy: {Website}/privacy",
            business_city = "Seattle",
            business_contact_email = Contact,
            business_contact_first_name = "Robin",
            business_contact_last_name = "Keeper",
            business_contact_phone = FictionalNumbers.Of("206", 0),
            business_country = "US",
            business_name = "Harbor Alerts Inc.",
            business_postal_code = "98101",
            business_state_province_region = "WA",
            business_street_address = "100 Example Street",
            business_street_address2 = (string?)null,
            business_website = Website,
            customer_profile_sid = profileSid,
            date_created = Ago(12).Iso8601(),
            date_updated = Ago(2).Iso8601(),
            edit_allowed = isRejected ? true : (bool?)null,
            edit_expiration = isRejected ? now.AddDays(5).Iso8601() : null,
            error_code = isRejected ? 30475 : (int?)null,
            external_reference_id = (string?)null,
            help_message_sample = "Harbor Alerts: visit alerts.harbor.example/help for support. Reply STOP to opt out.",
            message_volume = "10,000",
            notification_email = Contact,
            opt_in_confirmation_message = "Harbor Alerts: you are subscribed. Reply HELP for help, STOP to opt out.",
            opt_in_image_urls = OptInImages,
            opt_in_type = "WEB_FORM",
            production_message_sample = Samples[0],
            regulated_item_sid = Sid.Of("RA", numberSid),
            rejection_reason = isRejected ? TollfreeReason : null,
            rejection_reasons = isRejected ? new[] { new { code = 30475, reason = TollfreeReason } } : null,
            resource_links = new { customer_profile = Link("trusthub", $"/v1/CustomerProfiles/{profileSid}") },
            sid,
            status,
            tollfree_phone_number_sid = numberSid,
            trust_product_sid = Sid.Of("BU", $"toll-free of {numberSid}"),
            url = Link("messaging", $"/v1/Tollfree/Verifications/{sid}"),
            use_case_categories = TollfreeUseCases,
            use_case_summary = "Storm and tide alerts that harbor users asked for on our website.",
        }));
    }
}
