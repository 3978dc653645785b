using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>Units as they are when each account stands for itself.</summary>
public static class AccountUnits
{
    /// <summary>One for each account that no unit has yet, by its name at Twilio; where the name is taken or cannot be one, with its SID.</summary>
    /// <param name="ownName">Of the account of the connection, which Twilio's list of subaccounts leaves out.</param>
    public static IReadOnlyList<SplitUnit> Of(MonthCosts costs, SplitSettings settings, string ownName)
    {
        var owned = settings.Units.SelectMany(unit => unit.AccountSids).ToHashSet(StringComparer.Ordinal);
        var names = settings.Units.Select(unit => unit.Name).ToHashSet(StringComparer.Ordinal);
        List<SplitUnit> units = [];
        foreach (var account in costs.Accounts.Where(account => !owned.Contains(account.Sid)))
        {
            var wished = OneLineText.Clean(account.Name ?? (account.Sid == costs.AccountSid ? ownName : account.Sid)) ?? account.Sid;
            var name = SplitPlan.Check([new SplitUnit(wished, [], [])], SplitRule.Equal).IsDone && names.Add(wished) ? wished : account.Sid;
            names.Add(name);
            units.Add(new SplitUnit(name, [account.Sid], []));
        }

        return units;
    }
}
