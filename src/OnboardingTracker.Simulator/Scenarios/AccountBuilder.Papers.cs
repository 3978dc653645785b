using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    private static readonly object MissingAddress = new
    {
        friendly_name = "Business Address",
        object_type = "address",
        passed = false,
        failure_reason = "An address in the country is missing from the bundle.",
        error_code = 22214,
        valid = Array.Empty<object>(),
        invalid = Array.Empty<object>(),
        requirement_friendly_name = "Business Address",
        requirement_name = "business_address",
    };

    /// <summary>Twilio's test of a bundle.</summary>
    public void AddEvaluation(string bundleSid, string status, int daysAgo)
    {
        var sid = Sid.Of("EL", $"{bundleSid} {daysAgo}");
        Add(Collections.Evaluations, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            bundle_sid = bundleSid,
            date_created = Ago(daysAgo).Iso8601(),
            regulation_sid = Sid.Of("RN", bundleSid),
            results = status == "compliant" ? [] : new[] { MissingAddress },
            sid,
            status,
            url = Link("numbers", $"/v2/RegulatoryCompliance/Bundles/{bundleSid}/Evaluations/{sid}"),
        }, parent: bundleSid));
    }

    /// <summary>The extract of a register and the managing director, put into the bundle.</summary>
    public void AddPapers(string bundleSid, string documentStatus = "approved")
    {
        var document = Sid.Of("RD", bundleSid);
        Add(Collections.SupportingDocuments, Resource.Of(document, Owner, new
        {
            account_sid = Owner,
            attributes = new { document_number = "HRB 100200" },
            date_created = Ago(45).Iso8601(),
            date_updated = Ago(43).Iso8601(),
            errors = Array.Empty<object>(),
            failure_reason = (string?)null,
            friendly_name = "Extract of the trade register",
            mime_type = "application/pdf",
            sid = document,
            status = documentStatus,
            type = "business_registration",
            url = Link("numbers", $"/v2/RegulatoryCompliance/SupportingDocuments/{document}"),
        }));

        var person = Sid.Of("IT", bundleSid);
        Add(Collections.EndUsers, Resource.Of(person, Owner, new
        {
            account_sid = Owner,
            attributes = new { business_name = "Harbor Alerts Inc." },
            date_created = Ago(45).Iso8601(),
            date_updated = Ago(45).Iso8601(),
            friendly_name = "Managing director",
            sid = person,
            type = "business",
            url = Link("numbers", $"/v2/RegulatoryCompliance/EndUsers/{person}"),
        }));

        foreach (var item in (string[])[document, person])
        {
            var sid = Sid.Of("BV", $"{bundleSid} {item}");
            Add(Collections.ItemAssignments, Resource.Of(sid, Owner, new
            {
                account_sid = Owner,
                bundle_sid = bundleSid,
                date_created = Ago(44).Iso8601(),
                object_sid = item,
                sid,
                url = Link("numbers", $"/v2/RegulatoryCompliance/Bundles/{bundleSid}/ItemAssignments/{sid}"),
            }, parent: bundleSid));
        }
    }
}
