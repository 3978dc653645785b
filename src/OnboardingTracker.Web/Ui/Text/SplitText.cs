using OnboardingTracker.Core.Billing.Split;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>The cost split in the reader's language.</summary>
public static class SplitText
{
    private const int Cents = 2;
    private const int Micros = 6;

    public static string Of(BillingMonth month) => month.First.ToString("Y", Language.Current);

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

    public static string Amount(decimal amount, int digits) => amount.ToString(digits == Cents ? "N2" : "N6", Language.Current);

    private static bool IsInCents(decimal amount) => decimal.Round(amount, Cents) == amount;
}
