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
        List("ListShortCodeApplications", "/v2/ShortCodes/Applications", ShortCodeApplications, "results", "IsoCountry", "FriendlyName", "Sid")
            with { Shape = Shape.PagesByNumber },
    ];

    private static Operation List(string name, string path, string collection, string key, params Filter[] filters) =>
        new(name, "numbers", path, collection, Shape.PagesInMeta) { Key = key, Filters = filters };
}
