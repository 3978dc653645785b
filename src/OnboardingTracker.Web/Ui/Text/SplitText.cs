using System.Collections.Frozen;
using OnboardingTracker.Core.Billing.Split;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>The cost split in the reader's language.</summary>
public static class SplitText
{
    private const int Cents = 2;
    private const int Micros = 6;

    /// <summary>What Twilio writes as one word, or in small letters.</summary>
    private static readonly FrozenDictionary<string, string> Parts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sms"] = "SMS",
        ["mms"] = "MMS",
        ["rcs"] = "RCS",
        ["a2p"] = "A2P",
        ["10dlc"] = "10DLC",
        ["bv"] = "brand vetting",
        ["cps"] = "calls per second",
        ["longcode"] = "long code",
        ["shortcode"] = "short code",
        ["shortcodes"] = "short codes",
        ["tollfree"] = "toll-free",
        ["phonenumbers"] = "phone numbers",
        ["carrierfees"] = "carrier fees",
        ["registrationfees"] = "registration fees",
        ["brandregistration"] = "brand registration",
        ["campaignregistration"] = "campaign registration",
        ["campaignvetting"] = "campaign vetting",
        ["campaigncharges"] = "campaign charges",
        ["onetime"] = "one-time",
        ["senderid"] = "sender ID",
        ["customerowned"] = "customer-owned",
        ["totalprice (other)"] = "beyond all categories",
        ["calleridlookups"] = "caller ID lookups",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(BillingMonth month) => BillingText.Month(month.First);

    public static string Of(SplitRule rule) => rule switch
    {
        SplitRule.Equal => T("Equal shares"),
        SplitRule.ByVolume => T("By number of messages"),
        _ => T("Fixed shares"),
    };

    /// <summary>The unit's own name, or the word for what is nobody's.</summary>
    public static string NameOf(SplitRow row) => row.Kind switch
    {
        SplitRowKind.NotAssigned => T("Not assigned"),
        SplitRowKind.Rounding => T("Rounding"),
        _ => row.Name,
    };

    /// <summary>What is a unit's own, as a phrase.</summary>
    public static string HasOf(SplitUnit unit) => (unit.AccountSids.Count, unit.ServiceSids.Count) switch
    {
        (0, 0) => T("Nothing of its own"),
        (var accounts, 0) => Count(accounts, "{0} account", "{0} accounts"),
        (0, var services) => Count(services, "{0} messaging service", "{0} messaging services"),
        var (accounts, services) => $"{Count(accounts, "{0} account", "{0} accounts")}, {Count(services, "{0} messaging service", "{0} messaging services")}",
    };

    /// <summary>How many digits after the point all amounts of a table have: cents where that is exact, else micro-units, so that what is shown adds up.</summary>
    public static int DigitsOf(CurrencySplit currency) => currency.Rows.Concat(currency.Totals).All(row => IsInCents(row.Own) && IsInCents(row.Shared)) ? Cents : Micros;

    /// <summary>A dash for nothing, as in books.</summary>
    public static string Amount(decimal amount, int digits) => amount == 0 ? "–" : amount.ToString(digits == Cents ? "N2" : "N6", Language.Current);

    /// <summary>A usage category of Twilio for who does not know them: "sms-outbound-longcode" is "SMS outbound long code".</summary>
    public static string CategoryOf(string category)
    {
        var words = string.Join(' ', category.Split('-').Select(part => Parts.GetValueOrDefault(part, part)));
        return words.Length == 0 ? "–" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static bool IsInCents(decimal amount) => decimal.Round(amount, Cents) == amount;
}
