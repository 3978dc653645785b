using OnboardingTracker.Simulator.Accounts;

namespace OnboardingTracker.Simulator.Scenarios;

internal sealed partial class AccountBuilder
{
    // ISO 3166-1 without the territories nobody can send to.
    private const string Countries =
        "AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM "
        + "CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GH GI GL GM GN GP GQ GR GT GU "
        + "GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA "
        + "MC MD ME MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL "
        + "PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO "
        + "TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE ZA ZM ZW";

    private const string HighRisk = " BD BY DZ ID IQ IR KG LK MM NG PK RU SY TJ TN UZ ";

    public void AddGeoPermissions(params IReadOnlyCollection<string> enabled)
    {
        foreach (var country in Countries.Split(' '))
        {
            Add(Collections.GeoPermissions, Resource.Of($"geo-{country}", Owner, new
            {
                country_code = country,
                type = "country",
                enabled = enabled.Contains(country),
                prefix = (string?)null,
                message = HighRisk.Contains($" {country} ", StringComparison.Ordinal) ? "High Risk Country" : "",
            }));
        }
    }
}
