using System.Globalization;

namespace OnboardingTracker.Simulator.Accounts;

/// <summary>A usage record as Twilio writes it: amounts are text, the total has neither count nor unit, the currency is in small letters.</summary>
internal sealed record UsageWire(string AccountSid, string Currency, DateTimeOffset AsOf)
{
    private const string ApiVersion = "2010-04-01";

    /// <param name="period">The end of the path: Daily, ThisMonth; "" for any days and all time.</param>
    public Resource Of(string period, string category, UsageAmount amount, string startDay, string endDay)
    {
        var kind = UsageCategory.Named(category);
        var price = amount.Price.ToString("0.0###########", CultureInfo.InvariantCulture);
        var currency = Currency.ToLowerInvariant();
        return Resource.Of($"usage-{(period.Length == 0 ? "all" : period)}-{category}-{startDay}-{AccountSid}", AccountSid, new
        {
            account_sid = AccountSid,
            api_version = ApiVersion,
            as_of = AsOf.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture),
            category,
            count = kind.IsTotal ? "" : amount.Count.ToString(CultureInfo.InvariantCulture),
            count_unit = kind.CountUnit,
            description = kind.Description,
            end_date = endDay,

            // Text although the specification says number: that is how Twilio sends it.
            price,
            price_unit = currency,
            start_date = startDay,
            subresource_uris = new
            {
                daily = $"{Path("Daily")}?Category={category}",
                this_month = $"{Path("ThisMonth")}?Category={category}",
            },
            uri = $"{Path(period)}?Category={category}&StartDate={startDay}&EndDate={endDay}",
            usage = kind.IsTotal ? price : amount.Usage.ToString(CultureInfo.InvariantCulture),
            usage_unit = kind.IsTotal ? currency : kind.UsageUnit,
        });
    }

    /// <summary>What a record says it amounts to; empty text counts nothing.</summary>
    public static UsageAmount AmountOf(Resource record) => new(Whole(record, "count"), Whole(record, "usage"), Amount(record.Text("price")));

    private string Path(string period) =>
        $"/{ApiVersion}/Accounts/{AccountSid}/Usage/Records{(period.Length == 0 ? "" : $"/{period}")}.json";

    private static long Whole(Resource record, string property) => (long)Amount(record.Text(property));

    private static decimal Amount(string? text) =>
        string.IsNullOrEmpty(text) ? 0 : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
