using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    /// <summary>What Twilio lets everybody choose from: use cases, types of event, rules of countries.</summary>
    public void AddChoices()
    {
        foreach (var (useCase, purpose, description) in new[]
        {
            ("notifications", "Notify my users.", "Transactional notifications and alerts."),
            ("marketing", "Market my services.", "Promotions and calls to action."),
            ("verification", "Verify my users.", "One-time passwords."),
        })
        {
            Add(Collections.ServiceUseCases, Resource.Of($"use-case-{useCase}", accountSid: null, new { description, purpose, usecase = useCase }));
        }

        foreach (var (code, name, description) in new[]
        {
            ("2FA", "Two-factor authentication (2FA)", "Passwords that are used once."),
            ("ACCOUNT_NOTIFICATION", "Account notification", "Reminders, alerts and notifications."),
        })
        {
            Add(Collections.CampaignUseCases, Resource.Of(
                $"campaign-use-case-{code}", accountSid: null, new { code, description, name, post_approval_required = false }));
        }

        foreach (var (type, description) in new[]
        {
            ("com.twilio.messaging.message.delivered", "Messaging: delivered message"),
            ("com.twilio.messaging.message.failed", "Messaging: failed message"),
            ("com.twilio.error-logs.error.logged", "Error logs: logged error"),
        })
        {
            AddEventType(type, description);
        }

        AddRegulation("DE", "Germany", "mobile");
        AddRegulation("DE", "Germany", "local");
        AddRegulation("GB", "United Kingdom", "mobile");
        Add(Collections.VerifyAttempts, Resource.Of("verify-attempts", Owner, new
        {
            conversion_rate_percentage = "93.421052632",
            total_attempts = 76,
            total_converted = 71,
            total_unconverted = 5,
            url = Link("verify", "/v2/Attempts/Summary"),
        }));
    }

    /// <summary>A sender of another channel in the pool of a service.</summary>
    public void AddChannelSender(string serviceSid, string phoneNumber)
    {
        var sid = Sid.Of("XE", phoneNumber);
        Add(Collections.ServiceChannelSenders, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            country_code = "US",
            date_created = Ago(55).Iso8601(),
            date_updated = Ago(55).Iso8601(),
            messaging_service_sid = serviceSid,
            sender = $"whatsapp:{phoneNumber}",
            sender_type = "WhatsApp",
            sid,
            url = Link("messaging", $"/v1/Services/{serviceSid}/ChannelSenders/{sid}"),
        }, parent: serviceSid));
    }

    /// <summary>Who hears about port-ins.</summary>
    public void AddPortWebhook() => Add(Collections.PortWebhook, Resource.Of("port-webhook", Owner, new
    {
        notifications_of = (string[])["PortInWaitingForSignature", "PortInCompleted"],
        port_in_target_date_created = Ago(40).Iso8601(),
        port_in_target_url = $"{Website}/twilio/ports",
        port_out_target_date_created = (string?)null,
        port_out_target_url = (string?)null,
        url = Link("numbers", "/v1/Porting/Configuration/Webhook"),
    }));

    private void AddEventType(string type, string description) => Add(Collections.EventTypes, Resource.Of(type, accountSid: null, new
    {
        date_created = Ago(900).Iso8601(),
        date_updated = Ago(300).Iso8601(),
        description,
        documentation_url = "https://www.twilio.com/docs/events/event-types",
        links = new { schema = Link("events", "/v1/Schemas/Messaging.MessageStatus/Versions") },
        schema_id = "Messaging.MessageStatus",
        status = "available",
        type,
        url = Link("events", $"/v1/Types/{type}"),
    }));

    private void AddRegulation(string country, string name, string numberType)
    {
        var sid = Sid.Of("RN", $"{country} {numberType} business");
        Add(Collections.Regulations, Resource.Of(sid, accountSid: null, new
        {
            end_user_type = "business",
            friendly_name = $"{name}: {numberType} - Business",
            iso_country = country,
            number_type = numberType,
            requirements = new
            {
                end_user = new[] { new { name = "Business", type = "business", requirement_name = "business_info" } },
                supporting_document = new[] { new[] { new { name = "Business registration", type = "document", requirement_name = "business_registration" } } },
            },
            sid,
            url = Link("numbers", $"/v2/RegulatoryCompliance/Regulations/{sid}"),
        }));
    }

    private void AddPortIn(string sid, string name, string status, int numbersRequested)
    {
        List<string> phoneNumbers = [.. Enumerable.Range(0, numbersRequested).Select(at => FictionalNumbers.Of("206", (name.Length % 5 * 10) + at + 10))];
        Add(Collections.PortIns, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            date_created = Ago(30).Iso8601(),
            documents = Array.Empty<string>(),
            losing_carrier_information = new { customer_type = "Business", customer_name = "Harbor Alerts Inc.", authorized_representative = "Robin Keeper" },
            notification_emails = Contacts,
            phone_numbers = phoneNumbers.Select(phoneNumber => new
            {
                not_portability_reason = (string?)null,
                not_portability_reason_code = (int?)null,
                phone_number = phoneNumber,
                pin = (string?)null,
                port_date = Ago(-5).Iso8601(),
                port_in_phone_number_sid = Sid.Of("PU", phoneNumber),
                port_in_phone_number_status = status,
                portable = true,
            }),
            port_in_request_sid = sid,
            port_in_request_status = status,
            target_port_in_date = Ago(-5).Day(),
            target_port_in_time_range_end = "20:00:00+00:00",
            target_port_in_time_range_start = "10:00:00+00:00",
            url = Link("numbers", $"/v1/Porting/PortIn/{sid}"),
        }));
        foreach (var phoneNumber in phoneNumbers)
        {
            AddPortInNumber(sid, phoneNumber, status);
        }
    }

    private void AddPortInNumber(string requestSid, string phoneNumber, string status)
    {
        var sid = Sid.Of("PU", phoneNumber);
        Add(Collections.PortInNumbers, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            country = "US",
            date_created = Ago(30).Iso8601(),
            last_updated = Ago(12).Iso8601(),
            missing_required_fields = false,
            not_portability_reason = (string?)null,
            not_portability_reason_code = (int?)null,
            phone_number = phoneNumber,
            phone_number_sid = sid,
            phone_number_type = "LOCAL",
            port_date = Ago(-5).Iso8601(),
            port_in_phone_number_status = status,
            port_in_request_sid = requestSid,
            port_out_pin = (int?)null,
            portable = true,
            rejection_reason = (string?)null,
            rejection_reason_code = (int?)null,
            url = Link("numbers", $"/v1/Porting/PortIn/{requestSid}/PhoneNumber/{sid}"),
        }, parent: requestSid));
        Add(Collections.Portability, Resource.Of(phoneNumber, accountSid: null, new
        {
            account_sid = Owner,
            country = "US",
            not_portable_reason = (string?)null,
            not_portable_reason_code = (int?)null,
            number_type = "LOCAL",
            phone_number = phoneNumber,
            pin_and_account_number_required = false,
            portable = true,
            url = Link("numbers", $"/v1/Porting/Portability/PhoneNumber/{phoneNumber}"),
        }));
    }
}
