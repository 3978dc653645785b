namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Who bears the cost of an onboarding, and how what is shared is divided; what people set.</summary>
public sealed record SplitSettings
{
    /// <summary>The most units that a split may have.</summary>
    public const int MaxUnits = 200;

    public static SplitSettings Empty { get; } = new();

    /// <summary>By name.</summary>
    public IReadOnlyList<SplitUnit> Units { get; init; } = [];

    public SplitRule Rule { get; init; }

    /// <summary>Grows with every change; what a form carries.</summary>
    public int Revision { get; init; }

    /// <summary>Some unit has messaging services of its own, so that the prices of messages must be read too.</summary>
    public bool AsksForServices => Units.Any(unit => unit.ServiceSids.Count > 0);

    public SplitUnit? Find(string? name) => Units.FirstOrDefault(unit => unit.Name == name);

    /// <summary>The same with a unit added, or in the place of the one that had <paramref name="earlierName"/>.</summary>
    public SplitSettings With(SplitUnit unit, string? earlierName = null) => this with
    {
        Units = [.. Units.Where(known => known.Name != earlierName).Append(unit).OrderBy(known => known.Name, StringComparer.Ordinal)],
        Revision = Revision + 1,
    };

    public SplitSettings Without(string name) => this with { Units = [.. Units.Where(known => known.Name != name)], Revision = Revision + 1 };

    public SplitSettings With(SplitRule rule) => this with { Rule = rule, Revision = Revision + 1 };

    /// <summary>Refuses what no split can be made of, with what to change.</summary>
    public Outcome Check() => Units.Count > MaxUnits
        ? Outcome.Refuse($"There are {Units.Count} units. A split may have {MaxUnits} at most.")
        : SplitPlan.Check(Units, Rule);
}
