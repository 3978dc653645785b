using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    public void AddAddress(string name, string country, int daysAgo)
    {
        var sid = Sid.Of("AD", name);
        Add(Collections.Addresses, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            city = country == "CA" ? "Halifax" : "Seattle",
            customer_name = "Harbor Alerts Inc.",
            date_created = Ago(daysAgo).Rfc2822(),
            date_updated = Ago(daysAgo).Rfc2822(),
            emergency_enabled = false,
            friendly_name = name,
            iso_country = country,
            postal_code = country == "CA" ? "B3H 0A1" : "98101",
            region = country == "CA" ? "NS" : "WA",
            sid,
            street = "100 Example Street",
            street_secondary = (string?)null,
            uri = Path2010(Owner, $"Addresses/{sid}"),
            validated = true,
            verified = false,
        }));
    }

    public void AddUsageTrigger(string name, string category, string triggerBy, string value)
    {
        var sid = Sid.Of("UT", name);
        Add(Collections.UsageTriggers, Resource.Of(sid, Owner, new
        {
            account_sid = Owner,
            api_version = ApiVersion,
            callback_method = "POST",
            callback_url = $"{Website}/twilio/usage",
            current_value = "0",
            date_created = Ago(85).Rfc2822(),
            date_fired = (string?)null,
            date_updated = Ago(85).Rfc2822(),
            friendly_name = name,
            recurring = triggerBy == "price" ? "monthly" : "daily",
            sid,
            trigger_by = triggerBy,
            trigger_value = value,
            uri = Path2010(Owner, $"Usage/Triggers/{sid}"),
            usage_category = category,
            usage_record_uri = Path2010(Owner, "Usage/Records") + $"?Category={category}",
        }));
    }
}
