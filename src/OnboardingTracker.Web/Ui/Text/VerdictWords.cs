using OnboardingTracker.Core.Checks;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>The words of a result as they stand on screen.</summary>
public static class VerdictWords
{
    public static string Of(Finding finding) => finding.Verdict switch
    {
        Verdict.Passed => "Passed",
        Verdict.PassedWithWarning => "Passed with a warning",
        Verdict.NotPassed => "Not passed",
        Verdict.Waiting => "Waiting",
        Verdict.NothingYet => finding.IsDraft ? "Begun, not handed in" : "Nothing to read yet",
        Verdict.DoesNotApply => "Does not apply",
        Verdict.CouldNotCheck => "Could not check",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Verdict, "Unknown verdict."),
    };

    /// <summary>What Twilio claims against a person's "Done".</summary>
    public static string Claim(Finding finding) => finding.Verdict switch
    {
        Verdict.NotPassed => "Not passed",
        Verdict.Waiting => "Not yet",
        _ => "Nothing there yet",
    };
}
