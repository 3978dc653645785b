using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    // Lookup answers for the numbers that somebody looks at, not for each of ten thousand.
    private const int MostLookups = 20;

    /// <summary>What Twilio sells where: countries, a few numbers of each kind, and what they cost.</summary>
    public void AddSales()
    {
        AddSaleCountry("US", "United States", "local", "toll_free");
        AddSaleCountry("CA", "Canada", "local", "toll_free");
        AddSaleCountry("GB", "United Kingdom", "mobile");
        AddSaleCountry("DE", "Germany", "mobile");
        foreach (var line in (int[])[70, 71, 72])
        {
            AddNumberOnSale(Collections.LocalNumbersOnSale, "US", FictionalNumbers.Of("206", line), "Seattle", "WA");
            AddNumberOnSale(Collections.LocalNumbersOnSale, "CA", FictionalNumbers.Of("416", line), "Toronto", "ON");
            AddNumberOnSale(Collections.TollfreeNumbersOnSale, "US", FictionalNumbers.Of("888", line), null, null);
            AddNumberOnSale(Collections.MobileNumbersOnSale, "GB", FictionalNumbers.UnitedKingdom(line), null, null);
        }
    }

    /// <summary>Numbers that the account may call although it were on trial.</summary>
    public void AddCallerIds(params IReadOnlyList<string> names)
    {
        foreach (var (name, line) in names.Select((name, at) => (name, 80 + at)))
        {
            var phoneNumber = FictionalNumbers.Of("206", line);
            var sid = Sid.Of("PN", $"caller {phoneNumber}");
            Add(Collections.CallerIds, Resource.Of(sid, Owner, new
            {
                account_sid = Owner,
                date_created = Ago(118).Rfc2822(),
                date_updated = Ago(118).Rfc2822(),
                friendly_name = name,
                phone_number = phoneNumber,
                sid,
                uri = Path2010(Owner, $"OutgoingCallerIds/{sid}"),
            }));
        }
    }

    /// <summary>A number that Twilio's protections never block.</summary>
    public void AddSafeNumber(string phoneNumber) => Add(Collections.SafeNumbers, Resource.Of(phoneNumber, Owner, new
    {
        phone_number = phoneNumber,
        sid = Sid.Of("GN", phoneNumber),
    }));

    private void AddLookup(NumberPlan plan)
    {
        if (numbers.Count <= MostLookups)
        {
            Add(Collections.Lookups, Resource.Of(plan.PhoneNumber, accountSid: null, new
            {
                call_forwarding = (object?)null,
                caller_name = (object?)null,
                calling_country_code = "1",
                country_code = plan.Country,
                identity_match = (object?)null,
                line_status = (object?)null,
                line_type_intelligence = (object?)null,
                national_format = $"({plan.PhoneNumber[2..5]}) {plan.PhoneNumber[5..8]}-{plan.PhoneNumber[8..]}",
                phone_number = plan.PhoneNumber,
                phone_number_quality_score = (object?)null,
                pre_fill = (object?)null,
                reassigned_number = (object?)null,
                sim_swap = (object?)null,
                sms_pumping_risk = (object?)null,
                url = Link("lookups", $"/v2/PhoneNumbers/{plan.PhoneNumber}"),
                valid = true,
                validation_errors = Array.Empty<string>(),
            }));
        }
    }

    private void AddSaleCountry(string code, string name, params string[] kinds)
    {
        var path = $"AvailablePhoneNumbers/{code}";
        var lists = new Dictionary<string, string> { ["local"] = "Local", ["mobile"] = "Mobile", ["toll_free"] = "TollFree" };
        Add(Collections.SaleCountries, Resource.Of(code, accountSid: null, new
        {
            beta = false,
            country = name,
            country_code = code,
            subresource_uris = kinds.ToDictionary(kind => kind, kind => Path2010(Owner, $"{path}/{lists[kind]}")),
            uri = Path2010(Owner, path),
        }));
        Add(Collections.NumberPrices, Resource.Of(code, accountSid: null, new
        {
            country = name,
            iso_country = code,
            phone_number_prices = kinds.Select(kind => new
            {
                number_type = kind.Replace('_', ' '),
                base_price = PriceOf(kind),
                current_price = PriceOf(kind),
            }),

            // Whatever the currency of the account.
            price_unit = "USD",
            url = Link("pricing", $"/v1/PhoneNumbers/Countries/{code}"),
        }));
    }

    private static string PriceOf(string kind) => (kind == "toll_free" ? TollfreePrice : NumberPrice).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void AddNumberOnSale(string collection, string country, string phoneNumber, string? locality, string? region) =>
        Add(collection, Resource.Of(phoneNumber, accountSid: null, new
        {
            address_requirements = country == "GB" ? "any" : "none",
            beta = false,
            capabilities = new { mms = country != "GB", sms = true, voice = true },
            friendly_name = phoneNumber,
            iso_country = country,
            lata = (string?)null,
            latitude = (double?)null,
            locality,
            longitude = (double?)null,
            phone_number = phoneNumber,
            postal_code = (string?)null,
            rate_center = (string?)null,
            region,
        }, parent: country));
}
