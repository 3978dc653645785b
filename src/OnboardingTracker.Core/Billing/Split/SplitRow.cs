namespace OnboardingTracker.Core.Billing.Split;

/// <summary>One line of a split: what one unit bears of one category, in one currency.</summary>
/// <param name="Name">The unit's; <see cref="NotAssignedName"/> or <see cref="RoundingName"/> on the lines of nobody.</param>
/// <param name="Category">As in <see cref="CostLeaf.Category"/>; empty on the line of rounding.</param>
/// <param name="OwnMicros">Of its own accounts and services; on the lines of nobody what is no shared cost: what Twilio's total and its parts differ by, and rounding.</param>
/// <param name="SharedMicros">Its share of shared cost; on the line "Not assigned" what the rule left of it. So this column adds up to all shared cost.</param>
public sealed record SplitRow(SplitRowKind Kind, string Name, string Category, long OwnMicros, long SharedMicros)
{
    public const string NotAssignedName = "Not assigned";

    public const string RoundingName = "Rounding";

    private const decimal MicrosOfOne = 1_000_000m;

    public long TotalMicros => checked(OwnMicros + SharedMicros);

    /// <summary>In units of the currency; exact.</summary>
    public decimal Own => InUnits(OwnMicros);

    /// <inheritdoc cref="Own"/>
    public decimal Shared => InUnits(SharedMicros);

    /// <inheritdoc cref="Own"/>
    public decimal Total => InUnits(TotalMicros);

    /// <summary>Micro-units in units of the currency; exact.</summary>
    public static decimal InUnits(long micros) => micros / MicrosOfOne;
}

/// <summary>Whose line it is, in the order in which lines are shown.</summary>
public enum SplitRowKind
{
    Unit,

    /// <summary>What no unit bears.</summary>
    NotAssigned,

    /// <summary>What the rounded lines and the rounded total differ by, where Twilio's amounts are finer than a micro-unit.</summary>
    Rounding,
}
