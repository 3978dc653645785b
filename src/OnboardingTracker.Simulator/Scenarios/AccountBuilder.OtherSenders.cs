using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    private static readonly string[] OnlySms = ["SMS"];
    private static readonly string[] SmsAndMms = ["SMS", "MMS"];

    /// <summary>A short code of the account that stands in the service.</summary>
    public void AddShortCode(string serviceSid, string shortCode, string country)
    {
        var sid = Sid.Of("SC", shortCode);
        Add(Collections.ShortCodes, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            api_version = ApiVersion,
            date_created = Ago(65).Rfc2822(),
            date_updated = Ago(65).Rfc2822(),
            friendly_name = shortCode,
            short_code = shortCode,
            sid,
            sms_fallback_method = "POST",
            sms_fallback_url = (string?)null,
            sms_method = "POST",
            sms_url = (string?)null,
            uri = Path2010(Owner, $"SMS/ShortCodes/{sid}"),
        }));

        Add(Collections.ServiceShortCodes, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            capabilities = SmsAndMms,
            country_code = country,
            date_created = Ago(65).Iso8601(),
            date_updated = Ago(65).Iso8601(),
            service_sid = serviceSid,
            short_code = shortCode,
            sid,
            url = Link("messaging", $"/v1/Services/{serviceSid}/ShortCodes/{sid}"),
        }, parent: serviceSid));
    }

    public void AddAlphaSender(string serviceSid, string alphaSender)
    {
        var sid = Sid.Of("AI", $"{serviceSid} {alphaSender}");
        Add(Collections.AlphaSenders, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            alpha_sender = alphaSender,
            capabilities = OnlySms,
            date_created = Ago(60).Iso8601(),
            date_updated = Ago(60).Iso8601(),
            service_sid = serviceSid,
            sid,
            url = Link("messaging", $"/v1/Services/{serviceSid}/AlphaSenders/{sid}"),
        }, parent: serviceSid));
    }

    /// <summary>An alphanumeric sender for one country.</summary>
    public void AddDestinationAlphaSender(string serviceSid, string alphaSender, string country)
    {
        var sid = Sid.Of("AI", $"{serviceSid} {alphaSender} {country}");
        Add(Collections.DestinationAlphaSenders, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            alpha_sender = alphaSender,
            capabilities = OnlySms,
            date_created = Ago(60).Iso8601(),
            date_updated = Ago(60).Iso8601(),
            iso_country_code = country,
            service_sid = serviceSid,
            sid,
            url = Link("messaging", $"/v1/Services/{serviceSid}/DestinationAlphaSenders/{sid}"),
        }, parent: serviceSid));
    }
}
