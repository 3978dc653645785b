using static OnboardingTracker.Simulator.Accounts.Collections;

namespace OnboardingTracker.Simulator.Operations;

/// <summary>Error log, audit trail, alarms and event streams; Verify and the prices of messages.</summary>
internal static class MonitoringOperations
{
    public static IEnumerable<Operation> All =>
    [
        List("ListAlert", "monitor", "/v1/Alerts", Alerts, "alerts", "LogLevel", new("StartDate", "date_created", Comparison.From)),
        List("ListEvent", "monitor", "/v1/Events", AuditEvents, "events",
            "ActorSid", "EventType", "ResourceSid", "SourceIpAddress", new("StartDate", "event_date", Comparison.From)),
        List("ListAlarms", "monitor", "/v2/Alarms", Alarms, "alarms"),
        List("ListSink", "events", "/v1/Sinks", Sinks, "sinks", "Status"),
        List("ListSubscription", "events", "/v1/Subscriptions", Subscriptions, "subscriptions", "SinkSid"),
        List("ListSubscribedEvent", "events", "/v1/Subscriptions/{Parent}/SubscribedEvents", SubscribedEvents, "types")
            with { ParentCollection = Subscriptions },
        List("ListService", "verify", "/v2/Services", VerifyServices, "services"),
        new("FetchMessagingCountry", "pricing", "/v1/Messaging/Countries/{Sid}", MessagingCountries, Shape.Fetch),
    ];

    private static Operation List(string name, string product, string path, string collection, string key, params Filter[] filters) =>
        new(name, product, path, collection, Shape.PagesInMeta) { Key = key, Filters = filters };
}
