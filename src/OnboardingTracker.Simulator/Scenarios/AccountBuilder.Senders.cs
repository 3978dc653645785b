using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>A phone number to add; empty addresses are how the 2010 API says "not set".</summary>
internal sealed record NumberPlan(string Name, string PhoneNumber, string Country)
{
    public string AccountSid { get; init; } = SimulatorCredentials.AccountSid;

    public string SmsUrl { get; init; } = "";

    public string SmsApplicationSid { get; init; } = "";
}

internal sealed record ServicePlan(string Name)
{
    public bool UsesInboundOfNumbers { get; init; }
}

internal sealed partial class AccountBuilder
{
    private readonly Dictionary<string, NumberPlan> numbers = [];

    public int OwnedNumbers => numbers.Values.Count(number => number.AccountSid == Owner);

    public string AddNumber(NumberPlan plan)
    {
        var sid = Sid.Of("PN", plan.PhoneNumber);
        var owner = plan.AccountSid;
        numbers[sid] = plan;

        Add(Collections.Numbers, Resource.Of(sid, owner, new
        {
            account_sid = owner,
            address_requirements = "none",
            address_sid = (string?)null,
            api_version = ApiVersion,
            beta = false,
            bundle_sid = (string?)null,
            capabilities = new { voice = true, sms = true, mms = true, fax = false },
            date_created = Ago(80).Rfc2822(),
            date_updated = Ago(20).Rfc2822(),
            emergency_address_sid = (string?)null,
            emergency_address_status = "unregistered",
            emergency_status = "Inactive",
            friendly_name = plan.Name,
            identity_sid = (string?)null,
            origin = "twilio",
            phone_number = plan.PhoneNumber,
            sid,
            sms_application_sid = plan.SmsApplicationSid,
            sms_fallback_method = "POST",
            sms_fallback_url = "",
            sms_method = "POST",
            sms_url = plan.SmsUrl,
            status = "in-use",
            status_callback = "",
            status_callback_method = "POST",
            subresource_uris = new { assigned_add_ons = Path2010(owner, $"IncomingPhoneNumbers/{sid}/AssignedAddOns") },
            trunk_sid = (string?)null,
            uri = Path2010(owner, $"IncomingPhoneNumbers/{sid}"),
            voice_application_sid = "",
            voice_caller_id_lookup = false,
            voice_fallback_method = "POST",
            voice_fallback_url = (string?)null,
            voice_method = "POST",
            voice_receive_mode = "voice",
            voice_url = (string?)null,
        }, tags: new Dictionary<string, string> { ["country"] = plan.Country }));

        AddLookup(plan);
        return sid;
    }

    public string AddApplication(string name)
    {
        var sid = Sid.Of("AP", name);
        Add(Collections.Applications, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            api_version = ApiVersion,
            date_created = Ago(70).Rfc2822(),
            date_updated = Ago(70).Rfc2822(),
            friendly_name = name,
            message_status_callback = $"{Website}/twilio/status",
            public_application_connect_enabled = false,
            sid,
            sms_fallback_method = "POST",
            sms_fallback_url = $"{Website}/twilio/fallback",
            sms_method = "POST",
            sms_status_callback = $"{Website}/twilio/status",
            sms_url = $"{Website}/twilio/inbound",
            status_callback = "",
            status_callback_method = "POST",
            uri = Path2010(Owner, $"Applications/{sid}"),
            voice_caller_id_lookup = false,
            voice_fallback_method = "POST",
            voice_fallback_url = (string?)null,
            voice_method = "POST",
            voice_url = (string?)null,
        }));
        return sid;
    }

    public string AddService(ServicePlan plan)
    {
        var sid = Sid.Of("MG", plan.Name);
        var url = Link("messaging", $"/v1/Services/{sid}");
        Add(Collections.Services, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            area_code_geomatch = true,
            date_created = Ago(90).Iso8601(),
            date_updated = Ago(10).Iso8601(),
            fallback_method = "POST",
            fallback_to_long_code = false,
            fallback_url = $"{Website}/twilio/fallback",
            friendly_name = plan.Name,
            inbound_method = "POST",
            inbound_request_url = plan.UsesInboundOfNumbers ? null : $"{Website}/twilio/inbound",
            links = new
            {
                alpha_senders = $"{url}/AlphaSenders",
                channel_senders = $"{url}/ChannelSenders",
                destination_alpha_senders = $"{url}/DestinationAlphaSenders",
                messages = $"{url}/Messages",
                phone_numbers = $"{url}/PhoneNumbers",
                short_codes = $"{url}/ShortCodes",
                us_app_to_person = $"{url}/Compliance/Usa2p",
                us_app_to_person_usecases = $"{url}/Compliance/Usa2p/Usecases",
            },
            mms_converter = true,
            scan_message_content = "inherit",
            sid,
            smart_encoding = true,
            status_callback = $"{Website}/twilio/status",
            sticky_sender = true,
            synchronous_validation = false,
            url,
            us_app_to_person_registered = true,
            use_inbound_webhook_on_number = plan.UsesInboundOfNumbers,
            usecase = "notifications",
            validity_period = 600,
        }));
        return sid;
    }

    public void PutIntoService(string serviceSid, string numberSid)
    {
        var number = numbers[numberSid];
        Add(Collections.ServiceNumbers, ServiceMember.Of(
            serviceSid, numberSid, number.PhoneNumber, number.Country, Link("messaging", ""), Ago(75)));
    }
}
