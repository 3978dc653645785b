using OnboardingTracker.Core.Checks;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>The words of a result as they stand on screen.</summary>
public static class VerdictWords
{
    public static string Of(Finding finding) => finding.Verdict switch
    {
        Verdict.Passed => Texts.T("Passed"),
        Verdict.PassedWithWarning => Texts.T("Passed with a warning"),
        Verdict.NotPassed => Texts.T("Not passed"),
        Verdict.Waiting => Texts.T("Waiting"),
        Verdict.NothingYet => finding.IsDraft ? Texts.T("Begun, not handed in") : Texts.T("Nothing to read yet"),
        Verdict.DoesNotApply => Texts.T("Does not apply"),
        Verdict.CouldNotCheck => Texts.T("Could not check"),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Verdict, "Unknown verdict."),
    };

    /// <summary>What Twilio claims beside a person's "Done", or beside somebody who looked and says that it is not so.</summary>
    public static string Claim(Finding finding) => finding.Verdict switch
    {
        Verdict.Waiting => Texts.T("Not yet"),
        Verdict.NothingYet => Texts.T("Nothing there yet"),
        _ => Of(finding),
    };
}
