using OnboardingTracker.Core.Checks;

namespace OnboardingTracker.Core.Verification;

/// <summary>The one finding that stands for several, with its own sentence.</summary>
internal static class Most
{
    /// <summary>Of several conditions that all have to hold: the worst.</summary>
    public static Finding Telling(IEnumerable<Finding> findings) => findings.MaxBy(finding => FindingMerge.Weight(finding.Verdict))!;

    /// <summary>
    /// Of several ways of which one is enough: the best. A way that could not be looked at may be open, so it outranks those known to be
    /// closed.
    /// </summary>
    public static Finding Promising(IEnumerable<Finding> findings) => findings.MinBy(Distance)!;

    /// <summary>The best of several senders, by the same order.</summary>
    public static SenderWay Promising(IEnumerable<SenderWay> ways) => ways.MinBy(way => Distance(way.Finding))!;

    private static int Distance(Finding finding) => finding.Verdict switch
    {
        Verdict.Passed => 0,
        Verdict.PassedWithWarning => 1,
        Verdict.CouldNotCheck => 2,
        _ => FindingMerge.Weight(finding.Verdict),
    };
}
