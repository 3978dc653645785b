using static OnboardingTracker.Simulator.Accounts.Collections;

namespace OnboardingTracker.Simulator.Operations;

/// <summary>Error log, audit trail, alarms and event streams; Verify and the prices of messages.</summary>
internal static class MonitoringOperations
{
    public static IEnumerable<Operation> All =>
    [
        List("ListAlert", "monitor", "/v1/Alerts", Alerts, "alerts", "LogLevel", new("StartDate", "date_created", Comparison.From))
            with { OnlyWhenFetched = ["request_headers", "request_variables", "response_body", "response_headers"] },
        new("FetchAlert", "monitor", "/v1/Alerts/{Sid}", Alerts, Shape.Fetch),
        List("ListEvent", "monitor", "/v1/Events", AuditEvents, "events",
            "ActorSid", "EventType", "ResourceSid", "SourceIpAddress", new("StartDate", "event_date", Comparison.From)),
        List("ListAlarms", "monitor", "/v2/Alarms", Alarms, "alarms"),
        List("ListSink", "events", "/v1/Sinks", Sinks, "sinks", "Status"),
        new("FetchSink", "events", "/v1/Sinks/{Sid}", Sinks, Shape.Fetch),
        List("ListSubscription", "events", "/v1/Subscriptions", Subscriptions, "subscriptions", "SinkSid"),
        List("ListSubscribedEvent", "events", "/v1/Subscriptions/{Parent}/SubscribedEvents", SubscribedEvents, "types")
            with { ParentCollection = Subscriptions },
        List("ListEventType", "events", "/v1/Types", EventTypes, "types", "SchemaId"),
        new("FetchEventType", "events", "/v1/Types/{Sid}", EventTypes, Shape.Fetch),
        new("FetchPhoneNumber", "lookups", "/v2/PhoneNumbers/{Sid}", Lookups, Shape.Fetch),
        List("ListService", "verify", "/v2/Services", VerifyServices, "services"),
        new("FetchVerificationAttemptsSummary", "verify", "/v2/Attempts/Summary", VerifyAttempts, Shape.Fetch),
        List("ListMessagingCountry", "pricing", "/v1/Messaging/Countries", MessagingCountries, "countries")
            with { OnlyWhenFetched = ["inbound_sms_prices", "outbound_sms_prices", "price_unit"] },
        new("FetchPhoneNumberCountry", "pricing", "/v1/PhoneNumbers/Countries/{Sid}", NumberPrices, Shape.Fetch),
        new("FetchMessagingCountry", "pricing", "/v1/Messaging/Countries/{Sid}", MessagingCountries, Shape.Fetch),
    ];

    private static Operation List(string name, string product, string path, string collection, string key, params Filter[] filters) =>
        new(name, product, path, collection, Shape.PagesInMeta) { Key = key, Filters = filters };
}
