using static OnboardingTracker.Simulator.Accounts.Collections;

namespace OnboardingTracker.Simulator.Operations;

/// <summary>Profiles and policies of Trust Hub, bundles of the regulatory API.</summary>
internal static class ComplianceOperations
{
    private const string Profile = "/v1/CustomerProfiles/{Parent}";
    private const string BundlesPath = "/v2/RegulatoryCompliance/Bundles";

    public static IEnumerable<Operation> All =>
    [
        List("ListCustomerProfile", "trusthub", "/v1/CustomerProfiles", CustomerProfiles, "Status", "FriendlyName", "PolicySid"),
        new("FetchCustomerProfile", "trusthub", "/v1/CustomerProfiles/{Sid}", CustomerProfiles, Shape.Fetch),
        List("ListCustomerProfileEvaluation", "trusthub", $"{Profile}/Evaluations", ProfileEvaluations) with { ParentCollection = CustomerProfiles },
        List("ListCustomerProfileEntityAssignment", "trusthub", $"{Profile}/EntityAssignments", ProfileContents)
            with { ParentCollection = CustomerProfiles },
        List("ListCustomerProfileChannelEndpointAssignment", "trusthub", $"{Profile}/ChannelEndpointAssignments", ProfileSenders)
            with { ParentCollection = CustomerProfiles },
        List("ListTrustProduct", "trusthub", "/v1/TrustProducts", TrustProducts, "Status", "FriendlyName", "PolicySid"),
        new("FetchTrustProduct", "trusthub", "/v1/TrustProducts/{Sid}", TrustProducts, Shape.Fetch),
        List("ListTrustProductEvaluation", "trusthub", "/v1/TrustProducts/{Parent}/Evaluations", TrustProductEvaluations)
            with { ParentCollection = TrustProducts },
        List("ListPolicies", "trusthub", "/v1/Policies", Policies),
        new("FetchPolicies", "trusthub", "/v1/Policies/{Sid}", Policies, Shape.Fetch),
        List("ListBundle", "numbers", BundlesPath, Bundles,
            "Status", "FriendlyName", "RegulationSid", "IsoCountry", "NumberType"),
        new("FetchBundle", "numbers", $"{BundlesPath}/{{Sid}}", Bundles, Shape.Fetch),
    ];

    private static Operation List(string name, string product, string path, string collection, params Filter[] filters) =>
        new(name, product, path, collection, Shape.PagesInMeta) { Key = "results", Filters = filters };
}
