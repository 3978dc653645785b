using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>What is said aloud about a check run: its start, every quarter and its end, never each row.</summary>
public static class RunWords
{
    public static string? Of(CurrentOnboarding current) => current.Run switch
    {
        null => null,
        { } run when current.IsChecking => (4 * run.PartsRead / Math.Max(1, run.PartsTotal)) switch
        {
            0 => T("Checking."),
            1 => T("A quarter is checked."),
            2 => T("Half is checked."),
            _ => T("Three quarters are checked."),
        },
        { State: CheckRunState.Running } => CheckRun.CutOff,
        { Problem: { } problem } => problem,
        _ => T(
            "Checked. {0} verified, {1} waiting, {2} need attention.",
            current.Checklist.Steps.Count(step => step.Status is StepStatus.Verified),
            current.Checklist.Waiting.Count(),
            current.Checklist.NeedingAttention.Count()),
    };
}
