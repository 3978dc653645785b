using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    private const string Contact = "compliance@harbor.example";

    public void AddPolicies()
    {
        AddPolicy(WellKnownPolicies.PrimaryBusiness, "Primary Customer Profile of type Business");
        AddPolicy(WellKnownPolicies.SecondaryBusiness, "Secondary Customer Profile of type Business");
        AddPolicy(WellKnownPolicies.Starter, "Starter Customer Profile of type Individual");
        AddPolicy(WellKnownPolicies.A2pTrustProduct, "A2P Messaging: Local - Business");
    }

    public string AddCustomerProfile(string name, string policySid, string status, int daysAgo)
    {
        var sid = Sid.Of("BU", $"{policySid} {name}");
        var url = Link("trusthub", $"/v1/CustomerProfiles/{sid}");
        Add(Collections.CustomerProfiles, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            date_created = Ago(daysAgo).Iso8601(),
            date_updated = Ago(daysAgo - 3).Iso8601(),
            email = Contact,
            errors = Array.Empty<object>(),
            friendly_name = name,
            links = new
            {
                customer_profiles_channel_endpoint_assignment = $"{url}/ChannelEndpointAssignments",
                customer_profiles_entity_assignments = $"{url}/EntityAssignments",
                customer_profiles_evaluations = $"{url}/Evaluations",
            },
            policy_sid = policySid,
            sid,
            status,
            status_callback = (string?)null,
            url,
            valid_until = (string?)null,
        }));
        AddProfileContents(sid, policySid, daysAgo);
        return sid;
    }

    public string AddBundle(string name, string country, string numberType, string status, int daysAgo)
    {
        var sid = Sid.Of("BU", name);
        var url = Link("numbers", $"/v2/RegulatoryCompliance/Bundles/{sid}");
        Add(Collections.Bundles, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            date_created = Ago(daysAgo + 2).Iso8601(),
            date_updated = Ago(daysAgo).Iso8601(),
            email = Contact,
            friendly_name = name,
            links = new
            {
                bundle_copies = $"{url}/Copies",
                evaluations = $"{url}/Evaluations",
                item_assignments = $"{url}/ItemAssignments",
            },
            regulation_sid = Sid.Of("RN", $"{country} {numberType} business"),
            sid,
            status,
            status_callback = (string?)null,
            url,
            valid_until = (string?)null,
        }, tags: new Dictionary<string, string> { ["iso_country"] = country, ["number_type"] = numberType }));
        return sid;
    }

    private void AddPolicy(string sid, string name) => Add(Collections.Policies, Resource.Of(sid, accountSid: null, new
    {
        sid,
        friendly_name = name,
        requirements = new
        {
            end_user = Array.Empty<object>(),
            supporting_document = Array.Empty<object>(),
            supporting_trust_products = Array.Empty<object>(),
            supporting_customer_profiles = Array.Empty<object>(),
        },
        url = Link("trusthub", $"/v1/Policies/{sid}"),
    }));
}
