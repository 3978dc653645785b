namespace OnboardingTracker.Core.Billing.Split;

/// <summary>The split of what was charged in one currency; currencies are never added together.</summary>
/// <param name="Currency">ISO 4217, in capitals.</param>
/// <param name="TotalMicros">What Twilio charged: added exactly, rounded once.</param>
/// <param name="Rows">By kind, name and category; lines that are 0 in both columns are left out.</param>
/// <param name="Totals">A line for each unit, also for one that bears nothing, and for nobody's lines that are there; the category is empty.</param>
/// <param name="Remarks">Why shared cost is not assigned, as sentences.</param>
public sealed record CurrencySplit(
    string Currency,
    long TotalMicros,
    IReadOnlyList<SplitRow> Rows,
    IReadOnlyList<SplitRow> Totals,
    IReadOnlyList<string> Remarks)
{
    /// <summary>What Twilio charged, in units of the currency; exact.</summary>
    public decimal Total => SplitRow.InUnits(TotalMicros);

    /// <summary>Whether the lines, and so the totals of the units, are the total to the last micro-unit.</summary>
    public bool AddsUp => SumOf(Rows) == TotalMicros && SumOf(Totals) == TotalMicros;

    private static decimal SumOf(IEnumerable<SplitRow> rows) => rows.Sum(row => (decimal)row.OwnMicros + row.SharedMicros);
}
