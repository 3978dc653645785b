namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Makes the lines of one currency.</summary>
internal static class CurrencySplitting
{
    public static CurrencySplit Of(string currency, IReadOnlyList<OwnedLeaf> leaves, IReadOnlyList<SplitUnit> units, SharedCost shared)
    {
        var remarks = new SortedSet<string>(StringComparer.Ordinal);
        List<SplitRow> rows =
        [
            .. OwnRows(leaves).Concat(SharedRows(leaves, shared, remarks))
                .GroupBy(row => (row.Kind, row.Name, row.Category))
                .Select(cell => Added(cell.Key.Kind, cell.Key.Name, cell.Key.Category, cell))
                .Where(row => row is not { OwnMicros: 0, SharedMicros: 0 })
                .OrderBy(row => row.Kind)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .ThenBy(row => row.Category, StringComparer.Ordinal),
        ];

        var total = Sum(leaves).ToMicros();
        if (total - rows.Sum(row => row.TotalMicros) is not 0 and var rounding)
        {
            rows.Add(new SplitRow(SplitRowKind.Rounding, SplitRow.RoundingName, "", rounding, 0));
        }

        return new CurrencySplit(currency, total, rows, Totals(rows, units), [.. remarks]);
    }

    private static IEnumerable<SplitRow> OwnRows(IReadOnlyList<OwnedLeaf> leaves) => leaves
        .Where(leaf => leaf.Leaf.IsUnexplained || leaf.Owners.Count == 1)
        .GroupBy(leaf => (Owner: leaf.Owners.Count == 1 ? leaf.Owners[0].Name : null, leaf.Leaf.Category))
        .Select(cell => new SplitRow(
            cell.Key.Owner is null ? SplitRowKind.NotAssigned : SplitRowKind.Unit,
            cell.Key.Owner ?? SplitRow.NotAssignedName,
            cell.Key.Category,
            Sum(cell).ToMicros(),
            0));

    /// <summary>Each sum that the same units share is rounded once and then divided, so that its parts are the sum.</summary>
    private static List<SplitRow> SharedRows(IReadOnlyList<OwnedLeaf> leaves, SharedCost shared, SortedSet<string> remarks)
    {
        List<SplitRow> rows = [];
        var sums = leaves
            .Where(leaf => !leaf.Leaf.IsUnexplained && leaf.Owners.Count != 1)
            .GroupBy(leaf => (Owners: string.Join('\n', leaf.Owners.Select(owner => owner.Name)), leaf.Leaf.Category));
        foreach (var sum in sums)
        {
            var micros = Sum(sum).ToMicros();
            var parts = shared.Divide(micros, sum.First().Owners);
            rows.AddRange(parts.Parts.Select(part => new SplitRow(SplitRowKind.Unit, part.Unit.Name, sum.Key.Category, 0, part.Micros)));
            rows.Add(new SplitRow(SplitRowKind.NotAssigned, SplitRow.NotAssignedName, sum.Key.Category, 0, parts.LeftMicros));
            if (parts is { LeftMicros: not 0, Remark: { } remark })
            {
                remarks.Add(remark);
            }
        }

        return rows;
    }

    private static List<SplitRow> Totals(IReadOnlyList<SplitRow> rows, IReadOnlyList<SplitUnit> units)
    {
        var ofUnits = units.Select(unit => Added(SplitRowKind.Unit, unit.Name, "", rows.Where(row => row.Kind is SplitRowKind.Unit && row.Name == unit.Name)));
        var ofNobody = rows
            .Where(row => row.Kind is not SplitRowKind.Unit)
            .GroupBy(row => (row.Kind, row.Name))
            .Select(line => Added(line.Key.Kind, line.Key.Name, "", line));
        return [.. ofUnits, .. ofNobody];
    }

    private static SplitRow Added(SplitRowKind kind, string name, string category, IEnumerable<SplitRow> rows) => rows.Aggregate(
        new SplitRow(kind, name, category, 0, 0),
        (sum, row) => sum with { OwnMicros = checked(sum.OwnMicros + row.OwnMicros), SharedMicros = checked(sum.SharedMicros + row.SharedMicros) });

    private static ExactAmount Sum(IEnumerable<OwnedLeaf> leaves) => leaves.Aggregate(ExactAmount.Zero, (sum, leaf) => sum + leaf.Leaf.Amount);
}
