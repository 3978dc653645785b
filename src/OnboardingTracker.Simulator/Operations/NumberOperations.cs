using static OnboardingTracker.Simulator.Accounts.Collections;

namespace OnboardingTracker.Simulator.Operations;

/// <summary>What is inside of bundles, and numbers on their way to Twilio: hosted, ported, short codes.</summary>
internal static class NumberOperations
{
    private const string Regulatory = "/v2/RegulatoryCompliance";

    public static IEnumerable<Operation> All =>
    [
        List("ListEvaluation", $"{Regulatory}/Bundles/{{Parent}}/Evaluations", Evaluations, "results") with { ParentCollection = Bundles },
        List("ListItemAssignment", $"{Regulatory}/Bundles/{{Parent}}/ItemAssignments", ItemAssignments, "results") with { ParentCollection = Bundles },
        List("ListSupportingDocument", $"{Regulatory}/SupportingDocuments", SupportingDocuments, "results"),
        List("ListEndUser", $"{Regulatory}/EndUsers", EndUsers, "results"),
        List("ListHostedNumberOrder", "/v2/HostedNumber/Orders", HostedOrders, "items", "Status", "PhoneNumber", "FriendlyName"),
        List("ListPortInRequests", "/v1/Porting/PortIn/PortInRequests", PortInRequests, "port_in_requests", "PortInRequestSid", "PortInRequestStatus")
            with { Shape = Shape.PagesByToken },
        new("FetchPortingPortIn", "numbers", "/v1/Porting/PortIn/{Sid}", PortIns, Shape.Fetch),
        new("FetchPortingPortInPhoneNumber", "numbers", "/v1/Porting/PortIn/{Parent}/PhoneNumber/{Sid}", PortInNumbers, Shape.Fetch)
        {
            ParentCollection = PortIns,
        },
        new("FetchPortingPortability", "numbers", "/v1/Porting/Portability/PhoneNumber/{Sid}", Portability, Shape.Fetch),
        new("FetchPortingWebhookConfigurationFetch", "numbers", "/v1/Porting/Configuration/Webhook", PortWebhook, Shape.Fetch),
        List("ListRegulation", $"{Regulatory}/Regulations", Regulations, "results", "EndUserType", "IsoCountry", "NumberType"),
        new("FetchRegulation", "numbers", $"{Regulatory}/Regulations/{{Sid}}", Regulations, Shape.Fetch),
        List("ListShortCodeApplications", "/v2/ShortCodes/Applications", ShortCodeApplications, "results", "IsoCountry", "FriendlyName", "Sid")
            with { Shape = Shape.PagesByNumber },
        new("FetchShortCodeApplication", "numbers", "/v2/ShortCodes/Applications/{Sid}", ShortCodeApplications, Shape.Fetch),
    ];

    private static Operation List(string name, string path, string collection, string key, params Filter[] filters) =>
        new(name, "numbers", path, collection, Shape.PagesInMeta) { Key = key, Filters = filters };
}
