using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>What there is to do about a step that waits: nothing while Twilio or a carrier acts, something where it is somebody of one's own.</summary>
internal static class WaitingWords
{
    /// <param name="owner">Whose step it is; null when nobody's, or it does not matter here.</param>
    public static string ToDo(StepStanding step, Helper? owner = null) => (IsForAPerson(step), step.Has(StepMark.Overdue)) switch
    {
        (true, true) => T("That is longer than usual: ask them how it stands."),
        (true, false) => owner is null ? T("Somebody of yours acts next.") : T("Somebody of yours acts next. {0} has this step.", owner.Name),
        (false, true) => T("Ask Twilio Support how it stands."),
        (false, false) => T("Nothing for you to do."),
    };

    public static string LongerThanUsual(StepStanding step) =>
        IsForAPerson(step) ? T("That is longer than usual: ask them how it stands.") : T("That is longer than usual: ask Twilio Support how it stands.");

    public static bool IsForAPerson(StepStanding step) => WhoActs.IsAPerson(step.WaitingOn);
}
