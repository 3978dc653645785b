using System.Globalization;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>How long the balance lasts, and when that is worth a warning. The check of the balance judges by the same lines.</summary>
public static class Runway
{
    /// <summary>Days below which a balance is low; our own line, as that of the check of the balance.</summary>
    public const int Low = 14;

    /// <summary>Days below which it is very low.</summary>
    public const int VeryLow = 3;

    /// <summary>Enough where it is not known: a warning needs a figure.</summary>
    public static RunwayLevel LevelOf(AccountFacts? facts) => facts switch
    {
        { IsSubaccount: true } => RunwayLevel.Enough,
        { Balance: <= 0 } => RunwayLevel.VeryLow,
        { DaysLeft: < VeryLow } => RunwayLevel.VeryLow,
        { DaysLeft: < Low } => RunwayLevel.Low,
        _ => RunwayLevel.Enough,
    };

    /// <summary>Whole days, 0 for a balance that is used up; null where it is not known, and of a subaccount, which has none.</summary>
    internal static int? DaysOf(AccountFacts? facts) => facts switch
    {
        null or { IsSubaccount: true } => null,
        { Balance: <= 0 } => 0,
        _ => facts.DaysLeft,
    };

    internal static string Say(AccountFacts facts)
    {
        var balance = AmountText.Of(facts.Balance, facts.Currency);
        if (facts.Balance <= 0)
        {
            return $"The balance is {balance}. It is used up, and Twilio stops sending";
        }

        return facts.DaysLeft switch
        {
            null => $"The balance is {balance}. Twilio stops sending when it is used up",
            0 => $"The balance is {balance} and lasts for less than a day at the pace of the last 14 days",
            1 => $"The balance is {balance} and lasts for 1 day at the pace of the last 14 days",
            { } days => string.Create(CultureInfo.InvariantCulture, $"The balance is {balance} and lasts for {days} days at the pace of the last 14 days"),
        };
    }
}

/// <summary>How near the end of the balance is; a later value is nearer.</summary>
public enum RunwayLevel
{
    Enough,
    Low,
    VeryLow,
}
