using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
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

    /// <summary>The address of the list of deactivated numbers, as every account with a live key gets it.</summary>
    public void AddDeactivations() => Add(Collections.Deactivations, Resource.Of("deactivations", accountSid: null, new
    {
        redirect_to = "https://deactivations.example/list.txt?signature=fictional",
    }));
}
