using System.Globalization;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    private const int DaysOfUsage = 30;

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

    /// <summary>A month of steady sending, newest day first, and this month's sums.</summary>
    public void AddUsage()
    {
        var thisMonth = new Dictionary<string, (int Count, decimal Price)> { ["sms-outbound"] = default, ["totalprice"] = default };
        for (var day = 0; day < DaysOfUsage; day++)
        {
            var messages = 800 + (day * 37 % 250);
            var price = messages * 0.0079m;
            foreach (var (category, count) in new[] { ("sms-outbound", messages), ("totalprice", 0) })
            {
                Add(Collections.UsageDaily, UsageRecord("Daily", category, count, price, Ago(day), Ago(day)));
                if (Ago(day).Month == now.Month)
                {
                    var (countBefore, priceBefore) = thisMonth[category];
                    thisMonth[category] = (countBefore + count, priceBefore + price);
                }
            }
        }

        var firstDay = now.AddDays(1 - now.Day);
        foreach (var (category, (count, price)) in thisMonth)
        {
            Add(Collections.UsageThisMonth, UsageRecord("ThisMonth", category, count, price, firstDay, now));
        }
    }

    private Resource UsageRecord(
        string period, string category, int count, decimal price, DateTimeOffset start, DateTimeOffset end)
    {
        var isPrice = category == "totalprice";
        var priceText = price.ToString("0.0000", CultureInfo.InvariantCulture);
        var path = Path2010(Owner, $"Usage/Records/{period}");

        return Resource.Of($"usage-{period}-{category}-{start.Day()}", Owner, new
        {
            account_sid = Owner,
            api_version = ApiVersion,
            as_of = now.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture),
            category,
            count = isPrice ? "" : count.ToString(CultureInfo.InvariantCulture),
            count_unit = isPrice ? "" : "messages",
            description = isPrice ? "Total Price" : "Outbound SMS",
            end_date = end.Day(),

            // Text although the specification says number: that is how Twilio sends it.
            price = priceText,
            price_unit = "usd",
            start_date = start.Day(),
            subresource_uris = new
            {
                daily = Path2010(Owner, "Usage/Records/Daily") + $"?Category={category}",
                this_month = Path2010(Owner, "Usage/Records/ThisMonth") + $"?Category={category}",
            },
            uri = $"{path}?Category={category}&StartDate={start.Day()}&EndDate={end.Day()}",
            usage = isPrice ? priceText : count.ToString(CultureInfo.InvariantCulture),
            usage_unit = isPrice ? "usd" : "messages",
        });
    }
}
