using System.Globalization;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Whether units and a rule can divide cost at all.</summary>
public static class SplitPlan
{
    /// <summary>The longest name of a unit, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>Refuses what no split can be made of, with what to change.</summary>
    public static Outcome Check(IReadOnlyList<SplitUnit> units, SplitRule rule)
    {
        if (units.Select(NameFault).FirstOrDefault(fault => fault is not null) is { } named)
        {
            return Outcome.Refuse(named);
        }

        if (units.GroupBy(unit => unit.Name, StringComparer.Ordinal).FirstOrDefault(name => name.Skip(1).Any()) is { } twice)
        {
            return Outcome.Refuse($"Two units are called \"{twice.Key}\". Give each a name of its own.");
        }

        return rule is SplitRule.FixedShare ? CheckPercents(units) : Outcome.Done;
    }

    private static string? NameFault(SplitUnit unit) => OneLineText.Clean(unit.Name) switch
    {
        null => "Enter a name for each unit.",
        SplitRow.NotAssignedName or SplitRow.RoundingName => $"\"{unit.Name.Trim()}\" is a line of the split itself. Give the unit another name.",
        var name when name != unit.Name => $"The name \"{name}\" has white space at an end. Remove it.",
        _ => OneLineText.Fault("name", unit.Name, MaxNameLength),
    };

    private static Outcome CheckPercents(IReadOnlyList<SplitUnit> units)
    {
        if (units.FirstOrDefault(unit => unit.FixedPercent is < 0 or > 100) is { } wrong)
        {
            return Outcome.Refuse($"The share of \"{wrong.Name}\" is not between 0 and 100 percent.");
        }

        var sum = units.Sum(unit => unit.FixedPercent ?? 0);
        return sum > 100
            ? Outcome.Refuse(string.Create(CultureInfo.InvariantCulture, $"The fixed shares add up to {sum:0.######} percent. They may add up to 100 at most."))
            : Outcome.Done;
    }
}
