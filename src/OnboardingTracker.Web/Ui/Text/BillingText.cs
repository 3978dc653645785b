using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Billing.Readiness;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Answers and decisions of finance in the reader's language.</summary>
public static class BillingText
{
    public static string Of(BillingAnswer answer) => answer switch
    {
        BillingAnswer.Yes => T("Yes"),
        BillingAnswer.No => T("No"),
        _ => T("Unknown"),
    };

    /// <summary>As style sheets and tests know it.</summary>
    public static string Word(BillingAnswer answer) => answer switch
    {
        BillingAnswer.Yes => "yes",
        BillingAnswer.No => "no",
        _ => "unknown",
    };

    /// <summary>An amount without its currency, by two to four decimals: prices are smaller than a cent.</summary>
    public static string Amount(Money money) => money.Amount.ToString("#,##0.00##", Language.Current);

    /// <summary>The same as a difference: "+12.50".</summary>
    public static string Difference(Money money) => money.Amount.ToString("+#,##0.00##;-#,##0.00##;0.00", Language.Current);

    /// <summary>"October 2026".</summary>
    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", Language.Current);

    /// <summary>Why Twilio was not asked, because somebody had it asked just before.</summary>
    public static string TooSoon(TimeSpan wait) => Count(
        Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
        "Somebody had this read less than a minute ago. It can be read again in {0} second.",
        "Somebody had this read less than a minute ago. It can be read again in {0} seconds.");

    /// <summary>Why Twilio cannot be asked.</summary>
    public static string NotConnected => T("Twilio is not connected, so nothing can be read. Whoever may connect it does so on the page Connection.");

    public static string Verdict(BillingReadiness readiness) => readiness.IsReady ? T("Ready") : Count(readiness.OpenCount, "Not ready: {0} thing", "Not ready: {0} things");

    /// <summary>How long the balance lasts, as a line of a mail.</summary>
    public static string Lasts(PortfolioRow row) => row switch
    {
        { IsInvoiced: true } => T("Balance: billed by invoice"),
        { Facts.IsSubaccount: true } => T("Balance: the parent account pays"),
        { DaysLeft: { } days } => Count(days, "Balance: lasts {0} day", "Balance: lasts {0} days"),
        { Facts.SpentADay: 0 } => T("Balance: nothing was spent in the last 14 days"),
        _ => T("Balance: not known how long it lasts"),
    };

    /// <summary>Why a question is open, after the question.</summary>
    public static string Of(BillingStanding open) => open switch
    {
        { Disagrees: true } => T("The two answers differ."),
        { Word.Answer: BillingAnswer.No } => T("No."),
        _ => T("Not answered."),
    };

    public static string Of(A2pBrandKind kind) => kind switch
    {
        A2pBrandKind.Standard => T("Standard"),
        A2pBrandKind.LowVolumeStandard => T("Low-volume standard"),
        A2pBrandKind.SoleProprietor => T("Sole proprietor"),
        _ => T("None: no messages to US numbers from long codes"),
    };

    public static string Of(PortfolioShow show) => show switch
    {
        PortfolioShow.Ready => T("Ready to be paid for"),
        PortfolioShow.NotReady => T("Not ready yet"),
        PortfolioShow.ToDecide => T("Finance has to decide"),
        PortfolioShow.LowBalance => T("Balance lasts less than 14 days"),
        _ => T("All of them"),
    };

    public static string Of(SignOffState state) => state switch
    {
        SignOffState.Granted => T("May go on"),
        SignOffState.Refused => T("May not go on"),
        SignOffState.Void => T("Counts no more"),
        _ => T("Not decided"),
    };
}
