using System.Globalization;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    private const int MessagesSent = 240;
    private const int Unreachable = 30003;
    private const int OptedOut = 21610;

    /// <summary>Six days of alerts: nearly all delivered, a few phones switched off, one person who said STOP and was then spared.</summary>
    public void AddMessages(string serviceSid, string from)
    {
        for (var index = 0; index < MessagesSent; index++)
        {
            var isLost = index % 60 == 30;
            AddMessage($"alert {index}", serviceSid, from, "outbound-api", isLost ? "undelivered" : "delivered", isLost ? Unreachable : null,
                "Harbor Alerts: high tide of 4.1 m at 06:20. Reply STOP to opt out.", minutesAgo: 90 + (index * 33));
        }

        AddMessage("stop", serviceSid, from, "inbound", "received", null, "Stop ", minutesAgo: 2000);
        AddMessage("after stop", serviceSid, from, "outbound-api", "failed", OptedOut, "Harbor Alerts: gale warning for pier 4.", minutesAgo: 1900);
        AddMessage("thanks", serviceSid, from, "inbound", "received", null, "Thank you, stop by any time", minutesAgo: 1500);
    }

    public void AddAuditEvents(params string[] people)
    {
        for (var index = 0; index < 6; index++)
        {
            Add(Collections.AuditEvents, AuditEntry.Of(
                Sid.Of("AE", $"event {index}"),
                AuditActor.ConsoleUser(people[index % people.Length]),
                "messaging-service",
                "updated",
                Sid.Of("MG", "Alerts"),
                new { resource_properties = new { friendly_name = new { updated = "Alerts" } } },
                Ago(1 + (index * 4)),
                Link("monitor", "")));
        }
    }

    /// <summary>An entry of the error log: a callback that could not be delivered.</summary>
    public void AddAlert(string name, string errorCode, int hoursAgo)
    {
        var sid = Sid.Of("NO", name);
        Add(Collections.Alerts, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            alert_text = "Msg&sourceComponent=14100&httpResponse=502",
            api_version = ApiVersion,
            date_created = now.AddHours(-hoursAgo).Iso8601(),
            date_generated = now.AddHours(-hoursAgo).Iso8601(),
            date_updated = now.AddHours(-hoursAgo).Iso8601(),
            error_code = errorCode,
            log_level = "error",
            more_info = $"https://www.twilio.com/docs/errors/{errorCode}",
            request_headers = (string?)null,
            request_method = "POST",
            request_url = $"{Website}/twilio/status",
            request_variables = "MessageStatus=delivered",
            resource_sid = Sid.Of("SM", name),
            response_body = "Bad Gateway",
            response_headers = (string?)null,
            service_sid = Sid.Of("MG", "Alerts"),
            sid,
            url = Link("monitor", $"/v1/Alerts/{sid}"),
        }));
    }

    public void AddAlarm(string name, string errorCode) => Add(Collections.Alarms, Resource.Of(Sid.Of("AL", name), Owner, new
    {
        alertConfigSid = Sid.Of("AL", name),
        consoleIndicator = true,
        dateCreated = Ago(60).Iso8601(),
        dateUpdated = Ago(60).Iso8601(),
        description = name,
        email = Contacts,
        enabled = true,
        friendlyName = name,
        product = "programmable-messaging",
        query = errorCode,
        queryType = "ERROR_CODE",
        timeWindow = "ONE_HOUR",
        triggerValue = 10,
        webhook = $"{Website}/twilio/alarm",
    }));

    /// <summary>A sink with a subscription that delivers these types to it.</summary>
    public void AddEventStream(string name, params string[] types)
    {
        var (sink, subscription) = (Sid.Of("DG", name), Sid.Of("DF", name));
        Add(Collections.Sinks, Resource.Of(sink, Owner, new
        {
            date_created = Ago(60).Iso8601(),
            date_updated = Ago(60).Iso8601(),
            description = name,
            links = new { sink_test = Link("events", $"/v1/Sinks/{sink}/Test") },
            sid = sink,
            sink_configuration = new { destination = $"{Website}/twilio/events", method = "POST", batch_events = true },
            sink_type = "webhook",
            status = "active",
            url = Link("events", $"/v1/Sinks/{sink}"),
        }));
        Add(Collections.Subscriptions, Resource.Of(subscription, Owner, new
        {
            account_sid = Owner,
            date_created = Ago(60).Iso8601(),
            date_updated = Ago(60).Iso8601(),
            description = name,
            links = new { subscribed_events = Link("events", $"/v1/Subscriptions/{subscription}/SubscribedEvents") },
            sid = subscription,
            sink_sid = sink,
            url = Link("events", $"/v1/Subscriptions/{subscription}"),
        }));
        foreach (var type in types)
        {
            Add(Collections.SubscribedEvents, Resource.Of($"{subscription} {type}", Owner, new
            {
                account_sid = Owner,
                schema_version = 8,
                subscription_sid = subscription,
                type,
                url = Link("events", $"/v1/Subscriptions/{subscription}/SubscribedEvents/{type}"),
            }, parent: subscription));
        }
    }

    /// <summary>All-time usage: numbers that were looked up, and messages.</summary>
    public void AddTotals()
    {
        foreach (var (category, count) in new[] { ("lookups", 1840), ("sms-outbound", 27600) })
        {
            Add(Collections.UsageRecords, Resource.Of($"usage-all-{category}", Owner, new
            {
                account_sid = Owner,
                api_version = ApiVersion,
                as_of = now.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture),
                category,
                count = count.ToString(CultureInfo.InvariantCulture),
                count_unit = "requests",
                description = category,
                end_date = now.Day(),
                price = "0",
                price_unit = "usd",
                start_date = Ago(120).Day(),
                subresource_uris = new { daily = Path2010(Owner, "Usage/Records/Daily") + $"?Category={category}" },
                uri = Path2010(Owner, "Usage/Records") + $"?Category={category}",
                usage = count.ToString(CultureInfo.InvariantCulture),
                usage_unit = "requests",
            }));
        }
    }

    /// <summary>The address of the list of deactivated numbers, as every account with a live key gets it.</summary>
    public void AddDeactivations() => Add(Collections.Deactivations, Resource.Of("deactivations", accountSid: null, new
    {
        redirect_to = "https://deactivations.example/list.txt?signature=fictional",
    }));

    /// <summary>What a message costs, for a few countries; all others answer 404.</summary>
    public void AddPrices()
    {
        foreach (var (country, name, price) in new[] { ("US", "United States", 0.0083m), ("CA", "Canada", 0.0083m), ("DE", "Germany", 0.1095m), ("GB", "United Kingdom", 0.0524m) })
        {
            var prices = new[] { new { number_type = "local", base_price = price, current_price = price } };
            Add(Collections.MessagingCountries, Resource.Of(country, accountSid: null, new
            {
                country = name,
                inbound_sms_prices = prices,
                iso_country = country,
                outbound_sms_prices = new[] { new { carrier = "All carriers", mcc = "310", mnc = "000", prices } },
                price_unit = "USD",
                url = Link("pricing", $"/v1/Messaging/Countries/{country}"),
            }));
        }
    }

    private void AddMessage(
        string name, string serviceSid, string number, string direction, string status, int? errorCode, string body, int minutesAgo)
    {
        var sid = Sid.Of("SM", name);
        var at = now.AddMinutes(-minutesAgo);
        var isInbound = direction == "inbound";
        var person = FictionalNumbers.Of("425", 9);
        Add(Collections.Messages, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            api_version = ApiVersion,
            body,
            date_created = at.Rfc2822(),
            date_sent = at.AddSeconds(1).Rfc2822(),
            date_updated = at.AddSeconds(4).Rfc2822(),
            direction,
            error_code = errorCode,
            error_message = errorCode is null ? null : "See the error code",
            from = isInbound ? person : number,
            messaging_service_sid = serviceSid,
            num_media = "0",
            num_segments = "1",
            price = isInbound ? "-0.00750" : "-0.00830",
            price_unit = "USD",
            sid,
            status,
            subresource_uris = new { media = Path2010(Owner, $"Messages/{sid}/Media") },
            to = isInbound ? number : person,
            uri = Path2010(Owner, $"Messages/{sid}"),
        }));
    }
}
