using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    private static readonly object MissingRegistration = new
    {
        error_code = 22216,
        failure_reason = "A proof of registration is missing.",
        friendly_name = "Business registration",
        passed = false,
        requirement_friendly_name = "Business registration",
    };

    // A business and its address were put in, two numbers assigned; the first test failed, the second passed.
    private void AddProfileContents(string profileSid, string policySid, int daysAgo)
    {
        var url = Link("trusthub", $"/v1/CustomerProfiles/{profileSid}");
        foreach (var item in (string[])[Sid.Of("IT", profileSid), Sid.Of("RD", profileSid)])
        {
            var sid = Sid.Of("BV", $"{profileSid} {item}");
            Add(Collections.ProfileContents, Resource.Of(sid, Owner, new
            {
                account_sid = Owner,
                customer_profile_sid = profileSid,
                date_created = Ago(daysAgo).Iso8601(),
                object_sid = item,
                sid,
                url = $"{url}/EntityAssignments/{sid}",
            }, parent: profileSid));
        }

        foreach (var number in (string[])[Sid.Of("PN", FictionalNumbers.Of("206", 2)), Sid.Of("PN", FictionalNumbers.Of("312", 7))])
        {
            var sid = Sid.Of("RA", $"{profileSid} {number}");
            Add(Collections.ProfileSenders, Resource.Of(sid, Owner, new
            {
                account_sid = Owner,
                channel_endpoint_sid = number,
                channel_endpoint_type = "phone-number",
                customer_profile_sid = profileSid,
                date_created = Ago(daysAgo).Iso8601(),
                sid,
                url = $"{url}/ChannelEndpointAssignments/{sid}",
            }, parent: profileSid));
        }

        foreach (var isMet in (bool[])[true, false])
        {
            var sid = Sid.Of("EL", $"{profileSid} {isMet}");
            Add(Collections.ProfileEvaluations, Resource.Of(sid, Owner, new
            {
                account_sid = Owner,
                customer_profile_sid = profileSid,
                date_created = Ago(isMet ? daysAgo - 1 : daysAgo).Iso8601(),
                policy_sid = policySid,
                results = isMet ? [] : new[] { MissingRegistration },
                sid,
                status = isMet ? "compliant" : "noncompliant",
                url = $"{url}/Evaluations/{sid}",
            }, parent: profileSid));
        }
    }

    private void AddTrustProduct(string sid, string name, int daysAgo)
    {
        var url = Link("trusthub", $"/v1/TrustProducts/{sid}");
        Add(Collections.TrustProducts, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            date_created = Ago(daysAgo).Iso8601(),
            date_updated = Ago(daysAgo - 1).Iso8601(),
            email = Contact,
            errors = Array.Empty<object>(),
            friendly_name = name,
            links = new
            {
                trust_products_channel_endpoint_assignment = $"{url}/ChannelEndpointAssignments",
                trust_products_entity_assignments = $"{url}/EntityAssignments",
                trust_products_evaluations = $"{url}/Evaluations",
            },
            policy_sid = WellKnownPolicies.A2pTrustProduct,
            sid,
            status = "twilio-approved",
            status_callback = (string?)null,
            url,
            valid_until = (string?)null,
        }));
        foreach (var isMet in (bool[])[true, false])
        {
            var evaluation = Sid.Of("EL", $"{sid} {isMet}");
            Add(Collections.TrustProductEvaluations, Resource.Of(evaluation, Owner, new
            {
                account_sid = Owner,
                date_created = Ago(isMet ? daysAgo - 1 : daysAgo).Iso8601(),
                policy_sid = WellKnownPolicies.A2pTrustProduct,
                results = isMet ? [] : new[] { MissingRegistration },
                sid = evaluation,
                status = isMet ? "compliant" : "noncompliant",
                trust_product_sid = sid,
                url = $"{url}/Evaluations/{evaluation}",
            }, parent: sid));
        }
    }

    private void AddVetting(string brandSid, string provider, string vettingClass)
    {
        var sid = Sid.Of("VT", $"{brandSid} {provider}");
        Add(Collections.BrandVettings, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            brand_sid = brandSid,
            brand_vetting_sid = sid,
            date_created = Ago(90).Iso8601(),
            date_updated = Ago(88).Iso8601(),
            url = Link("messaging", $"/v1/a2p/BrandRegistrations/{brandSid}/Vettings/{sid}"),
            vetting_class = vettingClass,
            vetting_id = (string?)null,
            vetting_provider = provider,
            vetting_status = "SUCCESS",
        }, parent: brandSid));
    }
}
