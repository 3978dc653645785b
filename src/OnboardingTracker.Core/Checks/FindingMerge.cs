namespace OnboardingTracker.Core.Checks;

/// <summary>Joins the findings of one check, or of one step, into the one that counts.</summary>
public static class FindingMerge
{
    /// <summary>A table on screen stays readable; the rest is counted.</summary>
    private const int SeenAtMost = 40;
    private const int FixesAtMost = 12;

    /// <summary>Which verdict wins: a known fault first, then a gap in what we know, then the way to done.</summary>
    public static int Weight(Verdict verdict) => verdict switch
    {
        Verdict.NotPassed => 6,
        Verdict.CouldNotCheck => 5,
        Verdict.Waiting => 4,
        Verdict.NothingYet => 3,
        Verdict.PassedWithWarning => 2,
        Verdict.Passed => 1,
        Verdict.DoesNotApply => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Unknown verdict."),
    };

    /// <summary>The finding of one check from those of its resources.</summary>
    public static Finding OfCheck(IReadOnlyList<Finding> findings)
    {
        ArgumentOutOfRangeException.ThrowIfZero(findings.Count, nameof(findings));

        var worst = findings.MaxBy(finding => (Weight(finding.Verdict), finding.IsFinal))!;
        var alike = findings.Where(finding => finding.Verdict == worst.Verdict).ToList();

        // One part that was not read is one reason, however many looked for it.
        var told = worst.Verdict is Verdict.CouldNotCheck ? alike.DistinctBy(finding => finding.Summary, StringComparer.Ordinal).Count() : alike.Count;
        var fixes = findings
            .OrderByDescending(finding => Weight(finding.Verdict))
            .SelectMany(finding => finding.Fixes)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var seen = findings
            .OrderByDescending(finding => Weight(finding.Verdict))
            .SelectMany(finding => finding.Seen)
            .Distinct()
            .ToList();

        return worst with
        {
            Summary = told == 1 ? worst.Summary : $"{worst.Summary} The same for {told - 1} {(told == 2 ? "other" : "others")}.",
            Fixes = Cut(fixes, FixesAtMost, left => $"And {left} more like these."),
            Seen = Cut(seen, SeenAtMost, left => new Seen("And", $"{left} more")),
            IsFinal = alike.Any(finding => finding.IsFinal),
            IsDraft = alike.Any(finding => finding.IsDraft),
            Since = alike.Min(finding => finding.Since),
        };
    }

    private static List<T> Cut<T>(List<T> all, int atMost, Func<int, T> rest) =>
        all.Count <= atMost ? all : [.. all.Take(atMost), rest(all.Count - atMost)];
}
